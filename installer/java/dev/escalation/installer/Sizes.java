package dev.escalation.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an image's bytes are spent on. */
final class Sizes {
    private static final int LARGEST = 12;

    private record Part(String name, long bytes) {}

    private Sizes() {}

    /** The Java runtime, the cache, and the largest files beside the jars, as Markdown. */
    static String table(Image image) throws IOException {
        StringBuilder text = new StringBuilder("| part | bytes |\n| --- | --- |\n");
        line(text, new Part("image", Folders.size(image.folder())));
        line(text, new Part("its Java", Folders.size(image.runtime().home())));
        List<Part> parts;
        try (Stream<Path> files = Files.list(image.jars())) {
            parts = files.map(Sizes::part)
                    .sorted(Comparator.comparingLong(Part::bytes).reversed())
                    .toList();
        }
        parts.stream().limit(LARGEST).forEach(part -> line(text, part));
        long others = parts.stream().skip(LARGEST).mapToLong(Part::bytes).sum();
        line(text, new Part((parts.size() - LARGEST) + " others", others));
        return text.toString();
    }

    private static Part part(Path path) {
        try {
            return new Part(String.valueOf(path.getFileName()), Folders.size(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void line(StringBuilder text, Part part) {
        text.append(String.format(Locale.ROOT, "| %s | %,d |%n", part.name(), part.bytes()));
    }
}
