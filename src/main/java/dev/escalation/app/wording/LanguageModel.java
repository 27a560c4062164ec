package dev.escalation.app.wording;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.llm.ChatException;
import dev.escalation.llm.ChatServer;
import dev.escalation.store.DotenvFile;
import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.store.UserFolders;
import dev.escalation.store.secrets.SecretException;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.store.secrets.Secrets;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The language model that a user has set up, and its key. */
public final class LanguageModel {
    private static final String NAME = "language-model.json";
    private static final String SECRET = "language-model";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;
    private final Secrets secrets;

    private LanguageModel(Path file, Secrets secrets) {
        this.file = file;
        this.secrets = secrets;
    }

    /** @param settings the folder in which the program keeps what it remembers */
    public static LanguageModel in(Path settings, Secrets secrets) {
        return new LanguageModel(settings.resolve(NAME), secrets);
    }

    /** The user's. */
    public static LanguageModel ofUser(Secrets secrets) {
        return in(UserFolders.settings(), secrets);
    }

    /**
     * What is set; nothing is set before the user has.
     *
     * @throws UnusableInputException if the file is damaged
     */
    public WordingSettings settings() throws IOException {
        if (!Files.exists(file)) {
            return WordingSettings.FIRST;
        }
        try {
            WordingSettings read = JSON.readValue(Files.readAllBytes(file), WordingSettings.class);
            if (isWhole(read)) {
                return read;
            }
        } catch (JacksonException _) {
            // said below
        }
        throw UnusableInputException.inFile(Said.of("app.llm.settings"), NAME, Said.of("app.llm.settings.advice"));
    }

    private static boolean isWhole(@Nullable WordingSettings read) {
        return read != null
                && read.seconds() >= WordingSettings.SHORTEST_SECONDS
                && read.seconds() <= WordingSettings.LONGEST_SECONDS
                && read.secret() != null
                && read.address() != null
                && read.model() != null;
    }

    /**
     * Keeps settings, and the key in the place that they name. Damaged ones are moved aside.
     *
     * @param typed the key; empty to keep the one there is
     * @throws SecretException if the key cannot be kept; nothing was saved then
     */
    public void keep(WordingSettings settings, String typed) throws IOException {
        SecretPlace before = placeOfKey();
        String key = typed.isEmpty() ? secrets.get(before, SECRET).orElse("") : typed;
        if (!key.isEmpty()) {
            secrets.put(settings.secret(), SECRET, key);
        }
        OwnerOnlyFile.replace(file, JSON.writeValueAsBytes(settings));
        if (before != settings.secret()) {
            secrets.remove(before, SECRET);
        }
    }

    /** A damaged file is moved aside, as what replaces it may have been set otherwise. */
    private SecretPlace placeOfKey() throws IOException {
        if (!Files.exists(file)) {
            return SecretPlace.NOWHERE;
        }
        try {
            return settings().secret();
        } catch (UnusableInputException _) {
            OwnerOnlyFile.setAside(file);
            return SecretPlace.NOWHERE;
        }
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Whether the passphrase has to be given before the key can be read. */
    public boolean isLocked(WordingSettings settings) {
        return settings.secret() == SecretPlace.FILE && secrets.isLocked();
    }

    /**
     * The server that settings name.
     *
     * @param typed the key; empty for the one that is kept
     * @throws ChatException if the address or the name is wrong
     * @throws SecretException if the key cannot be read
     */
    public ChatServer server(WordingSettings settings, String typed) throws ChatException {
        String key = typed.isEmpty() ? secrets.get(settings.secret(), SECRET).orElse("") : typed;
        return ChatServer.of(settings.address(), settings.model(), key, Duration.ofSeconds(settings.seconds()));
    }

    /** The server, if the user has it on. */
    public Optional<ChatServer> serverIfOn() throws IOException, ChatException {
        WordingSettings settings = settings();
        return settings.isOn() ? Optional.of(server(settings, "")) : Optional.empty();
    }

    /**
     * Reads {@code LLM_BASE_URL LLM_MODEL} and, if they are there, {@code LLM_API_KEY LLM_TIMEOUT_SECONDS}.
     *
     * @throws UnusableInputException if something is missing or wrong
     */
    public static ChatServer ofFile(Path file) {
        Map<String, String> values = DotenvFile.read(file, "LLM_BASE_URL=http://localhost:11434/v1");
        String name = String.valueOf(file.getFileName());
        try {
            return ChatServer.of(
                    values.getOrDefault("LLM_BASE_URL", ""),
                    values.getOrDefault("LLM_MODEL", ""),
                    values.getOrDefault("LLM_API_KEY", ""),
                    patience(values.getOrDefault("LLM_TIMEOUT_SECONDS", ""), name));
        } catch (ChatException e) {
            throw UnusableInputException.inFile(Said.of("app.llm.line", e), name, Said.of("app.llm.line.advice"));
        }
    }

    private static Duration patience(String text, String file) {
        if (text.isEmpty()) {
            return ChatServer.PATIENCE;
        }
        int seconds = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (seconds < WordingSettings.SHORTEST_SECONDS || seconds > WordingSettings.LONGEST_SECONDS) {
            throw UnusableInputException.inFile(
                    Said.of("app.llm.seconds", text), file, Said.of("app.llm.seconds.advice"));
        }
        return Duration.ofSeconds(seconds);
    }
}
