package dev.escalation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the {@link WindowRecord} between two starts. It is a comfort: a file that cannot be read is as none. */
public final class WindowRecordFile {
    /** Names another folder for it. */
    private static final String FOLDER_PROPERTY = "workbench.config";

    private static final String NAME = "escalation-workbench";

    private final Path file;

    /** @param folder is made when something is kept */
    public WindowRecordFile(Path folder) {
        this.file = folder.resolve("window.json");
    }

    /** In the place that the system has for settings. */
    public static WindowRecordFile ofUser() {
        String folder = System.getProperty(FOLDER_PROPERTY);
        return new WindowRecordFile(
                folder == null
                        ? settings(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home"))
                        : Path.of(folder));
    }

    /** Where it is kept, with whatever else belongs to the user. */
    public Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    static Path settings(String system, Map<String, String> environment, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home), NAME);
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", NAME);
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return config.isEmpty() ? Path.of(home, ".config", NAME) : Path.of(config, NAME);
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
