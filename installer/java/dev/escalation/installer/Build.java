package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code installer/build [image|TYPE...]}: out of target/dist an image with its own Java in target/installer, and the packages of the
 * system this runs on, or those of the types named, such as {@code deb}; with {@code image} the image alone.
 */
public final class Build {
    private final Path project;
    private final Path work;
    private final Target target = Target.here();
    private final Programs programs = new Programs();

    private Build(Path project) {
        this.project = project;
        this.work = project.resolve("target").resolve("installer");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            new Build(Path.of(System.getProperty("installer.project", "")).toAbsolutePath()).run(List.of(args));
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println("installer: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        Path dist = project.resolve("target/dist");
        Product product = Product.of(mainJar(dist.resolve("lib")), target);
        Folders.delete(work);
        Files.createDirectories(work);
        Path input = stage(dist);
        JavaRuntime linked = JavaRuntime.link(work.resolve("java"), input, programs);
        Image image = Image.make(product, input, linked, work, programs);
        Folders.setTimes(image.folder());
        new Rehearsing(programs).makeCaches(image);
        image.startFromCaches();
        image.runtime().removeCommands(target.is(Target.OperatingSystem.LINUX) ? Set.of("java") : Set.of());
        Folders.setTimes(image.folder());
        Folders.delete(input);
        Folders.delete(linked.home());
        System.out.print(Sizes.table(image));
        if (!arguments.contains("image")) {
            pack(product, image, arguments);
        }
    }

    private void pack(Product product, Image image, List<String> asked) throws IOException, InterruptedException {
        List<String> types = asked.isEmpty() ? target.packageTypes(programs) : asked;
        if (types.isEmpty()) {
            System.out.println("No tool for packages is installed here; see docs/installing.md.");
        }
        for (String type : types) {
            new Packages(product, project.resolve("installer"), programs).make(type, image, work);
        }
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> types.stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()) {
                System.out.printf(Locale.ROOT, "%s: %,d bytes%n", file.getFileName(), Files.size(file));
            }
        }
    }

    /** What is installed, as jpackage takes it: jars of this system, the sample, licences. */
    private Path stage(Path dist) throws IOException {
        Path input = work.resolve("input");
        new JarDiet(target).copy(dist.resolve("lib"), input);
        Folders.copy(dist.resolve("sample-data"), input.resolve("sample-data"));
        for (String file : List.of("LICENSE", "README.md")) {
            Files.copy(dist.resolve(file), input.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Notices.write(project.resolve("target/bom.xml"), project.resolve("installer"), dist.resolve("lib"), input);
        return input;
    }

    private static String mainJar(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(Product::isMainJar)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("target/dist has no program; run mvn -B verify"));
        }
    }
}
