package dev.escalation.installer;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes of one library that the others can reach, by the names in the constant pools of their class files. That is
 * more than is ever used, and all that can be used as long as nobody asks for a class by a name made at run time; hence
 * only for libraries that are known not to do so.
 */
final class ReachableClasses {
    private final Pattern names;
    private final Map<String, Set<String>> namesByClass = new HashMap<>();
    private final Deque<String> toVisit = new ArrayDeque<>();
    private final Set<String> reached = new HashSet<>();

    /** @param packagePath of the library, such as {@code it/unimi/dsi/fastutil/} */
    ReachableClasses(String packagePath) {
        this.names = Pattern.compile(Pattern.quote(packagePath) + "[\\w$/]+");
    }

    /** Names of entries such as {@code it/unimi/dsi/fastutil/Hash.class}. */
    Set<String> of(Path library, Collection<Path> others) throws IOException {
        for (Path jar : others) {
            read(jar, (_, named) -> named.forEach(this::reach));
        }
        read(library, namesByClass::put);
        while (!toVisit.isEmpty()) {
            namesByClass.getOrDefault(toVisit.pop(), Set.of()).forEach(this::reach);
        }
        Set<String> entries = new HashSet<>();
        reached.stream().filter(namesByClass::containsKey).forEach(name -> entries.add(name + ".class"));
        return entries;
    }

    private void reach(String name) {
        if (reached.add(name)) {
            toVisit.push(name);
        }
    }

    private interface Reader {
        void take(String className, Set<String> named);
    }

    private void read(Path jar, Reader reader) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().<ZipEntry>map(e -> e)::iterator) {
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        String name = entry.getName().substring(0, entry.getName().length() - ".class".length());
                        reader.take(name, namesIn(in.readAllBytes()));
                    }
                }
            }
        }
    }

    /** Descriptors and signatures hold several names in one text. */
    private Set<String> namesIn(byte[] classFile) {
        Set<String> found = new HashSet<>();
        for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
            String text = text(entry);
            Matcher matcher = names.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    private static String text(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> type.asInternalName();
            case Utf8Entry utf8 -> utf8.stringValue();
            default -> "";
        };
    }
}
