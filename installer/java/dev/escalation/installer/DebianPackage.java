package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A package for Debian and its kin. jpackage gives its copies of files new times, with which the cache of classes is not taken;
 * so what it made, not compressed, is unpacked, given the times back and packed again.
 */
final class DebianPackage {
    private final Programs programs;

    DebianPackage(Programs programs) {
        this.programs = programs;
    }

    void make(List<String> arguments, Path destination) throws IOException, InterruptedException {
        List<String> jpackage = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString()));
        jpackage.addAll(arguments);
        programs.run(Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"), jpackage);
        Path made;
        try (Stream<Path> files = Files.list(destination)) {
            made = files.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
        }
        Path tree = destination.resolve("deb");
        programs.run(Map.of(), List.of("dpkg-deb", "--raw-extract", made.toString(), tree.toString()));
        Folders.setTimes(tree);
        programs.run(
                Map.of(),
                List.of("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree.toString(), made.toString()));
        Folders.delete(tree);
    }
}
