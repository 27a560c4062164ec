package dev.escalation.app;

import dev.escalation.report.document.PdfText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds results, models and caches of a workspace in which certain ids stand. */
final class FilesNaming {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;|\"'{}\\[\\]():=<>]+");
    private static final List<String> TEXTS =
            List.of(".csv", ".json", ".txt", ".tsv", ".md", ".yaml", ".html", ".svg", ".log");
    /** What else is in the workspace is made from its data, or is pruned. */
    private static final Set<String> NO_RESULTS =
            Set.of("db", "source", "profiles", "alerts", "workspace.json", ".changing");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Collection<String> ids;
    private final Set<String> words;
    /** Ids that are no single word have to be looked for in another way. */
    private final List<String> phrases;

    private FilesNaming(Collection<String> ids) {
        this.ids = ids.stream().map(FilesNaming::withoutSpace).toList();
        Set<String> bytes = ids.stream()
                .flatMap(id -> Stream.of(id, inHtml(id)))
                .map(FilesNaming::asBytes)
                .collect(Collectors.toSet());
        this.words =
                bytes.stream().filter(id -> !BETWEEN_WORDS.matcher(id).find()).collect(Collectors.toSet());
        this.phrases = bytes.stream().filter(id -> !words.contains(id)).toList();
    }

    /** As a page holds it; the same for most. */
    private static String inHtml(String id) {
        return id.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String withoutSpace(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    /** One character for each byte, so that no file is unreadable. */
    private static String asBytes(String id) {
        return new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /**
     * @return what has to be deleted, relative to the workspace with {@code /}: results of one command belong together, a
     *     model is a file
     */
    static List<String> find(Path workspace, Collection<String> ids) throws IOException {
        FilesNaming naming = new FilesNaming(ids);
        List<String> found = new ArrayList<>();
        for (Path place : children(workspace)) {
            String name = String.valueOf(place.getFileName());
            if (NO_RESULTS.contains(name)) {
                continue;
            }
            for (Path each : Files.isDirectory(place) ? children(place) : List.of(place)) {
                if (naming.isIn(each)) {
                    found.add(workspace.relativize(each).toString().replace('\\', '/'));
                }
            }
        }
        return found;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private boolean isIn(Path fileOrFolder) throws IOException {
        try (Stream<Path> tree = Files.walk(fileOrFolder)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
                boolean named = name.endsWith(".pdf")
                        ? isInPdf(path)
                        : TEXTS.stream().anyMatch(name::endsWith) && isInText(path);
                if (named) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A line of a page may end anywhere, so spaces do not count. What cannot be read might name anybody. */
    private boolean isInPdf(Path file) {
        try {
            String text = withoutSpace(PdfText.of(file));
            return ids.stream().anyMatch(text::contains);
        } catch (IOException e) {
            return true;
        }
    }

    private boolean isInText(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (phrases.stream().anyMatch(line::contains)
                        || BETWEEN_WORDS.splitAsStream(line).anyMatch(words::contains)) {
                    return true;
                }
            }
            return false;
        }
    }
}
