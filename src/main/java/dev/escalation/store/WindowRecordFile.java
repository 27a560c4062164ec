package dev.escalation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the {@link WindowRecord} between two starts. It is a comfort: a file that cannot be read is as none. */
public final class WindowRecordFile {
    private final Path file;

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

    public WindowRecord read() {
        try {
            return Files.exists(file)
                    ? JsonMapper.shared().readValue(Files.readAllBytes(file), WindowRecord.class)
                    : WindowRecord.FIRST;
        } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException e) {
            return WindowRecord.FIRST;
        }
    }

    /** Replaces what was kept. */
    public void write(WindowRecord record) throws IOException {
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
