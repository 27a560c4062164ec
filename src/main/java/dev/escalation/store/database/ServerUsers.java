package dev.escalation.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who has a workspace's server open, over all processes: each user locks a file of its own, named by its process. The
 * system takes a lock back when its process ends, however it ends, so nobody is counted who is gone.
 */
final class ServerUsers implements AutoCloseable {
    private final Path folder;
    private final Path own;
    private final FileChannel channel;

    private ServerUsers(Path folder, Path own, FileChannel channel) {
        this.folder = folder;
        this.own = own;
        this.channel = channel;
    }

    /** @param folder holds nothing but these files */
    static ServerUsers join(Path folder) throws IOException {
        Files.createDirectories(folder);
        long process = ProcessHandle.current().pid();
        for (int number = 1; ; number++) {
            Path file = folder.resolve(process + "-" + number);
            if (Files.exists(file) && isOfEarlierProcess(file)) {
                Files.deleteIfExists(file);
            }
            try {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                channel.lock();
                return new ServerUsers(folder, file, channel);
            } catch (FileAlreadyExistsException e) {
                // a second workspace of this process; it takes the next number
            }
        }
    }

    /** Whether nobody else has it open; meant to be asked while nobody can join. Removes what the dead left. */
    boolean isLast() throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others = files.filter(file -> !file.equals(own)).toList();
        }
        boolean last = true;
        for (Path other : others) {
            last &= !isAlive(other);
        }
        return last;
    }

    private static boolean isAlive(Path file) throws IOException {
        if (isOfThisProcess(file)) {
            // opening it here would give up its lock, which belongs to the whole process
            return !isOfEarlierProcess(file);
        }
        try (FileChannel opened = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = opened.tryLock();
            if (lock == null) {
                return true;
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        Files.deleteIfExists(file);
        return false;
    }

    private static boolean isOfThisProcess(Path file) {
        return file.getFileName().toString().startsWith(ProcessHandle.current().pid() + "-");
    }

    /** Numbers of processes come round again. */
    private static boolean isOfEarlierProcess(Path file) throws IOException {
        Instant started = ProcessHandle.current().info().startInstant().orElse(Instant.MIN);
        return Files.getLastModifiedTime(file).toInstant().isBefore(started);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(own);
    }
}
