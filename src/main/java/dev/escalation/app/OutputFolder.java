package dev.escalation.app;

import dev.escalation.report.JsonFile;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears when its content is complete. Everything is written next to the target under another name and
 * moved into place at the end; without {@link #complete} nothing of it remains.
 */
public final class OutputFolder implements AutoCloseable {
    private final Path target;
    private final Path partial;
    /** Parents that were made for the target, the deepest first. */
    private final List<Path> madeParents;

    private boolean completed;

    private OutputFolder(Path target, Path partial, List<Path> madeParents) {
        this.target = target;
        this.partial = partial;
        this.madeParents = madeParents;
    }

    /**
     * @throws UnusableOutputException if the target holds something that is not an earlier result, or cannot be written
     */
    public static OutputFolder at(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new UnusableOutputException(Said.of("app.output.root"));
        }
        EarlierResult.requireReplaceable(absolute);
        List<Path> missing = missing(parent);
        try {
            Files.createDirectories(parent);
            Path partial = Files.createTempDirectory(parent, "." + absolute.getFileName() + ".");
            return new OutputFolder(absolute, partial, missing);
        } catch (IOException e) {
            FolderTree.deleteEmpty(missing);
            throw new UnusableOutputException(Said.of("app.output.forbidden", parent, reason(e)), e);
        }
    }

    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path at = folder; at != null && Files.notExists(at); at = at.getParent()) {
            missing.add(at);
        }
        return missing;
    }

    static Sayable reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> Said.of("app.output.permission");
            case FileAlreadyExistsException exists -> Said.of("app.output.exists", exists.getFile());
            case NoSuchFileException none -> Said.of("app.output.none", none.getFile());
            default -> Sayable.of(e);
        };
    }

    /** Where to write. */
    public Path path() {
        return partial;
    }

    /**
     * Writes {@code summary.json} with the list of files and moves the content into place; an earlier result goes only
     * once the new one stands.
     *
     * @param summary gets the entry {@code files}
     */
    public void complete(Map<String, Object> summary) throws IOException {
        summary.put("files", FolderTree.files(partial));
        JsonFile.write(summary, partial.resolve(EarlierResult.MARKER));
        Path earlier = null;
        if (Files.exists(target)) {
            earlier = partial.resolveSibling(partial.getFileName() + ".earlier");
            Files.move(target, earlier, StandardCopyOption.ATOMIC_MOVE);
        }
        moveIntoPlace(earlier);
        completed = true;
        if (earlier != null) {
            FolderTree.delete(earlier);
        }
    }

    private void moveIntoPlace(@Nullable Path earlier) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (earlier != null) {
                Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (!completed) {
            FolderTree.delete(partial);
            FolderTree.deleteEmpty(madeParents);
        }
    }
}
