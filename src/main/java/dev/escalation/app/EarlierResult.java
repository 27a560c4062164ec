package dev.escalation.app;

import dev.escalation.words.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells a result of this program, which a new one may replace, from anything else, which is left alone. */
final class EarlierResult {
    /** Says what made a folder, and which files are its. */
    static final String MARKER = "summary.json";

    private static final Set<String> LEFT_BY_FILE_BROWSERS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private EarlierResult() {}

    /** @throws UnusableOutputException if the target is neither missing, nor empty, nor an earlier result */
    static void requireReplaceable(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new UnusableOutputException(Said.of("app.output.file", target.getFileName()));
        }
        Optional<String> foreign = foreignFile(target);
        if (foreign.isPresent()) {
            throw new UnusableOutputException(Said.of("app.output.foreign", target.getFileName(), foreign.get()));
        }
    }

    private static Optional<String> foreignFile(Path target) {
        try {
            List<String> files = FolderTree.files(target);
            Set<String> ours = files.contains(MARKER) ? listedFiles(target.resolve(MARKER)) : Set.of();
            return files.stream()
                    .filter(file -> !ours.contains(file))
                    .filter(file -> !LEFT_BY_FILE_BROWSERS.contains(file))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableOutputException(
                    Said.of("app.output.unreadable", target.getFileName(), e.getMessage()), e);
        }
    }

    /** Empty if another program wrote the summary. */
    private static Set<String> listedFiles(Path marker) throws IOException {
        try {
            JsonNode summary = JsonMapper.shared().readTree(Files.readAllBytes(marker));
            if (!summary.path("program").asString("").equals(ProgramInfo.NAME)) {
                return Set.of();
            }
            Set<String> files = new HashSet<>(Set.of(MARKER));
            summary.path("files").forEach(file -> files.add(file.asString("")));
            return files;
        } catch (JacksonException e) {
            return Set.of();
        }
    }
}
