package dev.escalation.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars without what no image for this system can use: native libraries of other systems and their debug files,
 * descriptions of modules (the program runs from a class path), and of {@link #TRACED} libraries what cannot be reached.
 * Libraries that lie at the top of a jar, which are JavaFX's, are put beside the jars: it looks there first, and would else
 * copy them into the user's home and read each one twice at every start to see whether the copy is still the same.
 */
final class JarDiet {
    /** Big libraries of which little is used, and which look no class up by name. Of ICU the data of languages stays out, too. */
    private static final List<String> TRACED = List.of("it/unimi/dsi/fastutil/", "com/ibm/icu/");

    private static final List<String> NATIVE_ROOTS =
            List.of("ai/onnxruntime/native/", "lib/linux/", "lib/windows/", "lib/macos/", "org/jline/nativ/");
    /** jna keeps its libraries in folders beside its packages, told apart by the dash. */
    private static final String JNA = "com/sun/jna/";

    private final Target target;

    JarDiet(Target target) {
        this.target = target;
    }

    /** Copies all jars of a folder into another one; times of files stay, as caches of classes are checked by them. */
    void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        List<Path> jars;
        try (Stream<Path> files = Files.list(from)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
            copyJar(jar, to.resolve(jar.getFileName()), needed(jar, jars));
        }
    }

    private Predicate<String> needed(Path jar, Collection<Path> all) throws IOException {
        for (String traced : TRACED) {
            if (holds(jar, traced)) {
                List<Path> others =
                        all.stream().filter(other -> !other.equals(jar)).toList();
                Set<String> reached = new ReachableClasses(traced).of(jar, others);
                return name -> isNeeded(name) && (!name.startsWith(traced) || reached.contains(name));
            }
        }
        return this::isNeeded;
    }

    private static boolean holds(Path jar, String folder) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream().anyMatch(entry -> entry.getName().startsWith(folder));
        }
    }

    boolean isNeeded(String name) {
        if (name.endsWith("/") || name.endsWith("module-info.class")) {
            return false;
        }
        if (!isNative(name)) {
            return true;
        }
        return target.nativeFolders().stream().anyMatch(name::startsWith)
                && target.libraryEndings().stream().anyMatch(name::endsWith)
                && !name.contains(".dSYM");
    }

    boolean isLibraryAtTheTop(String name) {
        return name.indexOf('/') < 0 && target.libraryEndings().stream().anyMatch(name::endsWith);
    }

    private static boolean isNative(String name) {
        if (name.endsWith(".class")) {
            return false;
        }
        boolean jna = name.startsWith(JNA) && name.substring(JNA.length()).matches("[a-z0-9]+-[^/]+/.+");
        return jna || NATIVE_ROOTS.stream().anyMatch(name::startsWith);
    }

    private void copyJar(Path from, Path to, Predicate<String> needed) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(9);
            for (ZipEntry entry : (Iterable<ZipEntry>) in.stream().<ZipEntry>map(e -> e)::iterator) {
                if (isLibraryAtTheTop(entry.getName())) {
                    try (InputStream content = in.getInputStream(entry)) {
                        Files.copy(content, to.resolveSibling(entry.getName()));
                    }
                } else if (needed.test(entry.getName())) {
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    try (InputStream content = in.getInputStream(entry)) {
                        content.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        FileTime time = Files.getLastModifiedTime(from);
        Files.setLastModifiedTime(to, time);
    }
}
