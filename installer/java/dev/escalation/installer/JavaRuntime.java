package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The program's own Java: the modules it needs, made by jlink out of the JDK that runs this. */
record JavaRuntime(Path home) {
    /**
     * What no class file names: locales for numbers and dates, elliptic curves where a JDK has them in a module of their own,
     * zip files as file systems, what TLS and the operating system are asked for, and memory figures.
     */
    private static final List<String> BY_SERVICE = List.of(
            "jdk.crypto.ec", "jdk.localedata", "jdk.management", "jdk.net", "jdk.zipfs", "java.naming", "jdk.jfr");

    private static final String LOCALES = "en,de";

    static JavaRuntime link(Path home, Path jars, Programs programs) throws IOException {
        Set<String> modules = modules(jars, programs);
        System.out.println("modules: " + String.join(",", modules));
        programs.tool(
                "jlink",
                List.of(
                        "--output",
                        home.toString(),
                        "--add-modules",
                        String.join(",", modules),
                        "--include-locales",
                        LOCALES,
                        "--strip-java-debug-attributes",
                        "--no-man-pages",
                        "--no-header-files",
                        "--compress",
                        "zip-6"));
        return new JavaRuntime(home);
    }

    static Set<String> modules(Path jars, Programs programs) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--ignore-missing-deps",
                "--multi-release",
                "25",
                "--print-module-deps",
                "--class-path",
                jars + "/*"));
        try (Stream<Path> files = Files.list(jars)) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().map(Path::toString).forEach(arguments::add);
        }
        String[] lines = programs.output("jdeps", arguments).split("\n");
        Set<String> modules = new TreeSet<>(Arrays.asList(lines[lines.length - 1].split(",")));
        modules.addAll(BY_SERVICE);
        return modules;
    }

    Path java() {
        return home.resolve("bin").resolve(Files.exists(home.resolve("bin/java.exe")) ? "java.exe" : "java");
    }

    /**
     * Takes away the commands, which were for the rehearsal.
     *
     * @param kept what the image's launchers call; those that load the virtual machine themselves call nothing
     */
    void removeCommands(Set<String> kept) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("bin"))) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (!kept.contains(name) && (name.endsWith(".exe") || !name.contains("."))) {
                    Files.delete(file);
                }
            }
        }
    }
}
