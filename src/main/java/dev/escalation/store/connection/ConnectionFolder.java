package dev.escalation.store.connection;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.store.UserFolders;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Connections that a user has saved, one JSON file each, without their passwords. */
public final class ConnectionFolder {
    private static final String FOLDER = "connections";
    private static final String ENDING = ".json";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,63}");

    private final Path folder;

    private ConnectionFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * All that can be read.
     *
     * @param damaged what the files are called now that were set aside because they cannot be read
     */
    public record Listing(List<SavedConnection> connections, List<String> damaged) {
        public Listing {
            connections = List.copyOf(connections);
            damaged = List.copyOf(damaged);
        }
    }

    /** @param settings the folder in which the program keeps what it remembers */
    public static ConnectionFolder in(Path settings) {
        return new ConnectionFolder(settings.resolve(FOLDER));
    }

    /** The user's. */
    public static ConnectionFolder ofUser() {
        return in(UserFolders.settings());
    }

    /** Whether a connection can be called so: letters, digits, hyphens and underscores. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** By name; a damaged file is set aside. */
    public Listing list() throws IOException {
        List<SavedConnection> connections = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (Path file : files()) {
            Optional<SavedConnection> read = read(file);
            if (read.isPresent()) {
                connections.add(read.get());
            } else {
                damaged.add(OwnerOnlyFile.setAside(file).getFileName().toString());
            }
        }
        return new Listing(connections, damaged);
    }

    /** @throws UnusableInputException if there is none of this name */
    public SavedConnection get(String name) throws IOException {
        Listing all = list();
        for (SavedConnection each : all.connections()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        List<String> names =
                all.connections().stream().map(SavedConnection::name).toList();
        throw UnusableInputException.inFile(
                all.damaged().isEmpty()
                        ? Said.of("store.connection.none")
                        : Said.of("store.connection.damaged", String.join(", ", all.damaged())),
                "connection:" + name,
                names.isEmpty()
                        ? Said.of("store.connection.none.advice")
                        : Said.of("store.connection.others.advice", String.join(", ", names)));
    }

    /** In place of an earlier one of this name. */
    public void save(SavedConnection connection) throws IOException {
        OwnerOnlyFile.replace(
                file(connection.name()),
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(ConnectionRecord.of(connection)));
    }

    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a connection cannot be called " + name);
        }
        return folder.resolve(name + ENDING);
    }

    private static Optional<SavedConnection> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return Optional.of(JsonMapper.shared()
                    .readValue(Files.readAllBytes(file), ConnectionRecord.class)
                    .as(name.substring(0, name.length() - ENDING.length())));
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ConnectionFolder::isConnection).sorted().toList();
        }
    }

    private static boolean isConnection(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && isName(name.substring(0, name.length() - ENDING.length()));
    }
}
