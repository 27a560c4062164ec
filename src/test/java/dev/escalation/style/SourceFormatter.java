package dev.escalation.style;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Palantir's Java style, applied on the JDK that compiles the project. A Maven plugin would run the formatter on Maven's
 * own JDK, which may be 17 and cannot parse this code.
 */
public final class SourceFormatter {
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    /** Formats every Java file under the given folders in place. */
    public static void main(String[] folders) throws IOException {
        SourceFormatter formatter = new SourceFormatter();
        for (String folder : folders) {
            for (Path file : javaFiles(Path.of(folder))) {
                String before = Files.readString(file);
                String after = formatted(formatter, file, before);
                if (!after.equals(before)) {
                    Files.writeString(file, after);
                    System.out.println("formatted " + file);
                }
            }
        }
    }

    private static String formatted(SourceFormatter formatter, Path file, String source) {
        try {
            return formatter.format(source);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    String format(String source) throws FormatterException {
        String unusedRemoved = RemoveUnusedImports.removeUnusedImports(source);
        String ordered = ImportOrderer.reorderImports(unusedRemoved, JavaFormatterOptions.Style.PALANTIR);
        return formatter.formatSource(ordered);
    }
}
