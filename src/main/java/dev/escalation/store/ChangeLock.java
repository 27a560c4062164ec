package dev.escalation.store;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held by the one program that changes the files of a workspace. The system takes it back when a process ends. */
public final class ChangeLock implements AutoCloseable {
    private static final String FILE = ".changing";

    private final FileChannel channel;

    private ChangeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param workspace a folder that is there
     * @throws UnusableInputException if another program is at it
     */
    public static ChangeLock of(Path workspace) throws IOException {
        FileChannel channel =
                FileChannel.open(workspace.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tried(channel) == null) {
            channel.close();
            throw UnusableInputException.inFile(
                    Said.of("store.changing"),
                    String.valueOf(workspace.getFileName()),
                    Said.of("store.changing.advice"));
        }
        return new ChangeLock(channel);
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // by this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
