package dev.escalation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the {@link WindowRecord} between two starts. It is a comfort: a file that cannot be read is moved aside, and told. */
public final class WindowRecordFile {
    private final Path file;
    private boolean stuck;

    /**
     * What was kept.
     *
     * @param damaged name of the file that could not be read; empty mostly
     * @param aside whether it was moved aside under that name; else it is where it was, and nothing is written over it
     */
    public record Found(WindowRecord record, Optional<String> damaged, boolean aside) {}

    /** @param folder is made when something is kept */
    public WindowRecordFile(Path folder) {
        this.file = folder.resolve("window.json");
    }

    /** In the place that the system has for settings. */
    public static WindowRecordFile ofUser() {
        return new WindowRecordFile(UserFolders.settings());
    }

    /** Where it is kept, with whatever else belongs to the user. */
    public Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    /** Has the library learn how a record is read, which takes far longer than reading one. */
    public static void warmUp() {
        byte[] first = JsonMapper.shared().writeValueAsBytes(WindowRecord.FIRST);
        JsonMapper.shared().readValue(first, WindowRecord.class);
    }

    public Found read() {
        try {
            WindowRecord record = Files.exists(file)
                    ? JsonMapper.shared().readValue(Files.readAllBytes(file), WindowRecord.class)
                    : WindowRecord.FIRST;
            return new Found(Objects.requireNonNull(record), Optional.empty(), false);
        } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException e) {
            return setAside();
        }
    }

    private Found setAside() {
        try {
            String name = String.valueOf(OwnerOnlyFile.setAside(file).getFileName());
            return new Found(WindowRecord.FIRST, Optional.of(name), true);
        } catch (IOException e) {
            stuck = true;
            return new Found(WindowRecord.FIRST, Optional.of(String.valueOf(file.getFileName())), false);
        }
    }

    /** Replaces what was kept. */
    public void write(WindowRecord record) throws IOException {
        if (stuck) {
            return; // it holds what the user may want back
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".window.", ".json");
        try {
            Files.write(
                    part, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(record));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
