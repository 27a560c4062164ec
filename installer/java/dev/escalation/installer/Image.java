package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that is installed: both launchers, the jars, the program's own Java.
 *
 * @param folder the image
 * @param mainJar file name of the program's jar, whose manifest names all others
 */
record Image(Path folder, String mainJar, Target target) {
    static final String CONSOLE = "workbench";
    static final String MAIN_CLASS = "dev.escalation.Launcher";
    /** One for each launcher: at its start Java loads all that a cache holds, and the window needs half of what commands do. */
    private static final String WINDOW_CACHE = "window.aot";

    private static final String CONSOLE_CACHE = "commands.aot";
    private static final String JAVA_OPTION = "java-options=";

    /** As bin/workbench of target/dist has them, and the place of the sample data. */
    static final List<String> JAVA_OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-XX:MaxRAMPercentage=60",
            "-XX:+UseParallelGC",
            "-Xlog:aot*=off");

    /**
     * Of the window alone, whose start is short: the optimizing compiler begins later, as it would take a processor from it. What
     * takes seconds is optimized all the same.
     */
    static final List<String> WINDOW_OPTIONS = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=50000",
            "-XX:Tier4BackEdgeThreshold=200000");

    /** @param input what is installed with the program, with the jars */
    static Image make(Product product, Path input, JavaRuntime runtime, Path destination, Programs programs)
            throws IOException {
        Target target = product.target();
        Path icon = destination.resolve(target.iconFile());
        IconFiles.write(icon);
        Path console = destination.resolve("console.properties");
        Files.writeString(console, """
                description=Escalation Workbench in the terminal
                win-console=true
                win-shortcut=false
                win-menu=false
                linux-shortcut=false
                """);
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--dest", destination.toString()));
        arguments.addAll(product.options());
        arguments.addAll(List.of("--input", input.toString(), "--main-jar", product.mainJar()));
        arguments.addAll(List.of("--main-class", MAIN_CLASS, "--icon", icon.toString()));
        arguments.addAll(List.of("--runtime-image", runtime.home().toString()));
        arguments.addAll(List.of("--add-launcher", CONSOLE + "=" + console));
        JAVA_OPTIONS.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        arguments.addAll(List.of("--java-options", "-Dworkbench.home=$APPDIR"));
        programs.tool("jpackage", arguments);
        String name = target.applicationName() + (target.is(Target.OperatingSystem.MAC) ? ".app" : "");
        return new Image(destination.resolve(name), product.mainJar(), target);
    }

    Path jars() {
        return switch (target.system()) {
            case LINUX -> folder.resolve("lib/app");
            case WINDOWS -> folder.resolve("app");
            case MAC -> folder.resolve("Contents/app");
        };
    }

    JavaRuntime runtime() {
        return new JavaRuntime(
                switch (target.system()) {
                    case LINUX -> folder.resolve("lib/runtime");
                    case WINDOWS -> folder.resolve("runtime");
                    case MAC -> folder.resolve("Contents/runtime/Contents/Home");
                });
    }

    Path windowCache() {
        return jars().resolve(WINDOW_CACHE);
    }

    Path consoleCache() {
        return jars().resolve(CONSOLE_CACHE);
    }

    private static String cacheOf(String launcher) {
        return launcher.equals(CONSOLE) ? CONSOLE_CACHE : WINDOW_CACHE;
    }

    private static List<String> ownOptionsOf(String launcher) {
        return launcher.equals(CONSOLE) ? List.of() : WINDOW_OPTIONS;
    }

    /** What a launcher says to Java beside its cache. */
    private static List<String> optionsOf(String launcher) {
        return Stream.concat(JAVA_OPTIONS.stream(), ownOptionsOf(launcher).stream())
                .toList();
    }

    /**
     * A cache is only taken with the class path it was made with: that of the main jar's manifest, whose order is fixed. So the
     * launchers name that jar alone, and then their cache.
     */
    void startFromCaches() throws IOException {
        if (target.is(Target.OperatingSystem.LINUX)) {
            startByScripts();
            return;
        }
        try (Stream<Path> files = Files.list(jars())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfg")).toList()) {
                String launcher = file.getFileName().toString().replaceFirst("\\.cfg$", "");
                List<String> lines = startingFrom(cacheOf(launcher), Files.readAllLines(file), mainJar);
                ownOptionsOf(launcher).forEach(option -> lines.add(JAVA_OPTION + option));
                Files.write(file, lines);
            }
        }
    }

    private void startByScripts() throws IOException {
        for (String name : List.of(target.applicationName(), CONSOLE)) {
            String script = new LinuxLauncher(mainJar, MAIN_CLASS, cacheOf(name), optionsOf(name)).text();
            Files.writeString(folder.resolve("bin").resolve(name), script);
            Files.delete(jars().resolve(name + ".cfg"));
        }
        Files.delete(folder.resolve("lib/libapplauncher.so"));
    }

    static List<String> startingFrom(String cache, List<String> configuration, String mainJar) {
        List<String> lines = new ArrayList<>();
        for (String line : configuration) {
            if (!line.startsWith("app.classpath=")) {
                lines.add(line);
            }
            if (line.equals("[Application]")) {
                lines.add("app.classpath=$APPDIR/" + mainJar);
            }
            if (line.equals("[JavaOptions]")) {
                lines.add(JAVA_OPTION + "-XX:AOTCache=$APPDIR/" + cache);
            }
        }
        return lines;
    }
}
