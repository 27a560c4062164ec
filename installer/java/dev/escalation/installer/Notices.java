package dev.escalation.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Licences and notices as they go with the program: a table, the texts out of the jars, and the bill of materials. */
final class Notices {
    private static final Pattern NOTICE =
            Pattern.compile("(.*/)?(licen[sc]e|notice|copying|thirdparty|ofl)[^/]*", Pattern.CASE_INSENSITIVE);

    private Notices() {}

    /** @throws IllegalStateException if a dependency's licence is unknown or not compatible with the program's */
    static void write(Path billOfMaterials, Path installer, Path jars, Path to) throws IOException {
        List<Licences.Component> components =
                Licences.correctedBy(installer.resolve("licences.txt")).of(billOfMaterials);
        List<String> refused = components.stream()
                .filter(component -> !component.isCompatible())
                .map(component -> component.id() + " " + component.licences())
                .toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException("Licences unknown, or not compatible with GPL-3.0-or-later: " + refused
                    + ". Look at them, and name them in installer/licences.txt if they are.");
        }
        Path legal = Files.createDirectories(to.resolve("legal"));
        Files.writeString(
                to.resolve("THIRD-PARTY.txt"),
                Licences.table(components) + "\n" + Files.readString(installer.resolve("parts.txt")));
        Files.copy(billOfMaterials, to.resolve("bom.xml"));
        try (Stream<Path> files = Files.list(jars)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                textsOf(jar, legal);
            }
        }
    }

    private static void textsOf(Path jar, Path legal) throws IOException {
        String name = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().<ZipEntry>map(e -> e)::iterator) {
                String path = entry.getName();
                if (NOTICE.matcher(path).matches() && !path.endsWith(".class") && !entry.isDirectory()) {
                    Path folder = Files.createDirectories(legal.resolve(name));
                    String flat = path.replaceFirst("^META-INF/", "").replace('/', '-');
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, folder.resolve(flat));
                    }
                }
            }
        }
    }
}
