package dev.escalation.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears when its content is complete. Everything is written next to the target under another name and
 * moved into place at the end; without {@link #complete} nothing of it remains.
 */
public final class OutputFolder implements AutoCloseable {
    /** Marks a folder as an earlier result, which a new one may replace. */
    static final String MARKER = "summary.json";

    private final Path target;
    private final Path partial;
    private boolean completed;

    private OutputFolder(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
    }

    /**
     * @throws UnusableOutputException if the target holds something that is not an earlier result, or cannot be written
     */
    public static OutputFolder at(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        requireReplaceable(absolute);
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new UnusableOutputException("The root folder cannot be the output. Name a folder in it with --out.");
        }
        try {
            Files.createDirectories(parent);
            return new OutputFolder(absolute, Files.createTempDirectory(parent, "." + absolute.getFileName() + "."));
        } catch (IOException e) {
            throw new UnusableOutputException(
                    "Nothing can be written to " + parent.getFileName() + " (" + reason(e)
                            + "). Choose another folder with --out.",
                    e);
        }
    }

    private static void requireReplaceable(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new UnusableOutputException(
                    target.getFileName() + " is a file. Name a folder for the results with --out.");
        }
        if (!isEmpty(target) && !Files.exists(target.resolve(MARKER))) {
            throw new UnusableOutputException("The folder " + target.getFileName()
                    + " holds files that are not an earlier result. They are left alone; choose another folder with "
                    + "--out.");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UnusableOutputException(
                    "The folder " + folder.getFileName() + " cannot be read (" + reason(e)
                            + "). Choose another folder with --out.",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException ? "no permission" : String.valueOf(e.getMessage());
    }

    /** Where to write. */
    public Path path() {
        return partial;
    }

    /** Moves the content into place; an earlier result goes only once the new one stands. */
    public void complete() throws IOException {
        Path earlier = null;
        if (Files.exists(target)) {
            earlier = partial.resolveSibling(partial.getFileName() + ".earlier");
            Files.move(target, earlier, StandardCopyOption.ATOMIC_MOVE);
        }
        moveIntoPlace(earlier);
        completed = true;
        if (earlier != null) {
            deleteAll(earlier);
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
            deleteAll(partial);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
