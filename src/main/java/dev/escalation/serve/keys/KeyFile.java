package dev.escalation.serve.keys;

import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.store.UserFolders;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The keys of a user, hashed, in a file that only the owner may read. */
public final class KeyFile {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Path file;

    private record Content(int version, List<ApiKey> keys) {}

    /** What tells one state of the file from another. */
    record State(long modified, long size, String fileKey) {
        static final State MISSING = new State(0, 0, "");
    }

    private KeyFile(Path file) {
        this.file = file;
    }

    /** @param settings the folder in which the program keeps what it remembers */
    public static KeyFile in(Path settings) {
        return new KeyFile(settings.resolve("api-keys.json"));
    }

    public static KeyFile ofUser() {
        return in(UserFolders.settings());
    }

    public Path path() {
        return file;
    }

    /** @throws UnusableKeysException if the file cannot be read as what it is */
    public List<ApiKey> keys() throws IOException {
        try {
            Content content = MAPPER.readValue(Files.readAllBytes(file), Content.class);
            content.keys.forEach(key -> HexFormat.of().parseHex(key.sha256()));
            return List.copyOf(content.keys);
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            throw new UnusableKeysException(Said.of("serve.keys.damaged", file));
        }
    }

    /**
     * Makes a key.
     *
     * @return the key itself; it is not kept anywhere
     * @throws UnusableKeysException if the name is taken or none, or the file is damaged
     */
    public String create(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new UnusableKeysException(Said.of("serve.keys.name", name));
        }
        List<ApiKey> keys = new ArrayList<>(keys());
        if (keys.stream().anyMatch(key -> key.name().equals(name))) {
            throw new UnusableKeysException(Said.of("serve.keys.twice", name));
        }
        String key = KeyText.random(new SecureRandom());
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        keys.add(new ApiKey(name, KeyText.id(key), HexFormat.of().formatHex(KeyText.hash(key)), now));
        write(keys);
        return key;
    }

    /** @throws UnusableKeysException if there is no such key, or the file is damaged */
    public void revoke(String name) throws IOException {
        List<ApiKey> keys = new ArrayList<>(keys());
        if (!keys.removeIf(key -> key.name().equals(name))) {
            throw new UnusableKeysException(Said.of("serve.keys.none", name));
        }
        write(keys);
    }

    private void write(List<ApiKey> keys) throws IOException {
        OwnerOnlyFile.replace(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Content(1, keys)));
    }

    State state() throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(found.lastModifiedTime().toMillis(), found.size(), String.valueOf(found.fileKey()));
        } catch (NoSuchFileException _) {
            return State.MISSING;
        }
    }
}
