package dev.escalation.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a workspace's database, and what they say about its server. */
final class ServerFolder {
    private static final int LOG_LINES = 12;
    /** Lines of {@code postmaster.pid}: the process, then the data folder, the start time and the port. */
    private static final int PID_LINE = 0;

    private static final int PORT_LINE = 3;
    private static final String IN_THE_MAKING = "data.new-";

    private final Path folder;

    private ServerFolder(Path folder) {
        this.folder = folder;
    }

    /** A server as its file says. */
    record Running(long pid, int port) {
        /** Whether the process is there and is a PostgreSQL: numbers of processes come round again. */
        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.contains("postgres"))
                    .isPresent();
        }
    }

    static ServerFolder in(Path folder) throws IOException {
        if (Files.getFileStore(existing(folder)).supportsFileAttributeView("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
        return new ServerFolder(folder.toAbsolutePath().normalize());
    }

    private static Path existing(Path folder) {
        Path path = folder.toAbsolutePath();
        while (path.getParent() != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Held by the one who starts or stops the server. */
    Path turn() {
        return folder.resolve("turn.lock");
    }

    Path users() {
        return folder.resolve("users");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    /** Whether the first start came to its end. */
    boolean isInitialised() {
        return Files.exists(folder.resolve("initialised"));
    }

    void markInitialised() throws IOException {
        Files.createFile(folder.resolve("initialised"));
    }

    boolean hasData() {
        return Files.isDirectory(data());
    }

    /**
     * A new place for a data folder in the making. One who is killed at it may leave a program that goes on writing
     * there, so it is a place of its own.
     */
    Path dataInTheMaking() throws IOException {
        return Files.createTempDirectory(folder, IN_THE_MAKING);
    }

    /** From now on this is the data folder. */
    void keepData(Path made) throws IOException {
        Files.move(made, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what interrupted ones left, unless something is still written there. */
    void removeLeftOvers() throws IOException {
        List<Path> leftOvers;
        try (Stream<Path> entries = Files.list(folder)) {
            leftOvers = entries.filter(entry -> entry.getFileName().toString().startsWith(IN_THE_MAKING))
                    .toList();
        }
        for (Path leftOver : leftOvers) {
            remove(leftOver);
        }
    }

    private static void remove(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException _) {
            // it is still being written; the next one removes it
        }
    }

    void keepPassword(String password) throws IOException {
        Files.deleteIfExists(passwordFile());
        Files.writeString(passwordFile(), password, StandardOpenOption.CREATE_NEW);
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** What {@code postmaster.pid} says; empty without it, or while it is being written. */
    Optional<Running> running() throws IOException {
        try {
            List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new Running(
                            Long.parseLong(lines.get(PID_LINE).strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void forgetServer() throws IOException {
        Files.deleteIfExists(data().resolve("postmaster.pid"));
    }

    /** The last lines of the server's log, for a message. */
    String logTail() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }
}
