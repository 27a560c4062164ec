package dev.escalation.store.connection;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.store.DotenvFile;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.Tls;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it was written down somewhere.
 *
 * @param password empty if it was not written there
 */
public record ConnectionSettings(ConnectionProfile profile, String password) {
    private static final String HOST = "DB_HOST";
    private static final String PASSWORD = "DB_PASS";

    /** What stands for the password in an address that Supabase shows. */
    private static final String TO_FILL_IN = "[YOUR-PASSWORD]";

    /** An address with a user and a password. */
    private static final Pattern WITH_PASSWORD =
            Pattern.compile("((?:jdbc:)?postgres(?:ql)?://[^:/@]*):(.*)@([^@]+)", Pattern.DOTALL);

    /** The password is not shown. */
    @Override
    public String toString() {
        return profile.toString();
    }

    /**
     * Reads {@code DB_HOST DB_PORT DB_NAME DB_USER DB_PASS} and, if they are there, {@code DB_SSLMODE},
     * {@code DB_SSLROOTCERT}, {@code DB_SCHEMA} (of the help desk's tables) and {@code DB_OWN_SCHEMA}.
     *
     * @throws UnusableInputException if something is missing or wrong
     */
    public static ConnectionSettings ofFile(Path file) {
        return of(DotenvFile.read(file, "DB_HOST=localhost"), Sayable.asItIs(String.valueOf(file.getFileName())));
    }

    static ConnectionSettings of(Map<String, String> values, Sayable file) {
        ConnectionProfile profile = new ConnectionProfile(
                required(values, HOST, file),
                port(values.getOrDefault("DB_PORT", ""), file),
                values.getOrDefault("DB_NAME", "postgres"),
                required(values, "DB_USER", file),
                tls(values.getOrDefault("DB_SSLMODE", ""), values.get(HOST), file),
                path(values.get("DB_SSLROOTCERT")),
                values.getOrDefault("DB_SCHEMA", ConnectionProfile.RAW_SCHEMA),
                values.getOrDefault("DB_OWN_SCHEMA", ConnectionProfile.OWN_SCHEMA));
        return new ConnectionSettings(profile, values.getOrDefault(PASSWORD, ""));
    }

    private static String required(Map<String, String> values, String key, Sayable file) {
        String value = values.getOrDefault(key, "");
        if (value.isBlank()) {
            throw UnusableInputException.at(
                    Said.of("store.settings.missing", key), file, Said.of("store.settings.missing.advice"));
        }
        return value;
    }

    private static int port(String text, Sayable file) {
        if (text.isEmpty()) {
            return DatabaseAddress.POSTGRESQL_PORT;
        }
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw UnusableInputException.at(
                    Said.of("store.settings.port", text), file, Said.of("store.settings.port.advice"));
        }
        return port;
    }

    /** Unless told otherwise encrypted, except on this machine. */
    private static Tls tls(String word, @Nullable String host, Sayable file) {
        try {
            boolean here = "localhost".equals(host) || "127.0.0.1".equals(host) || "::1".equals(host);
            return word.isEmpty() ? (here ? Tls.PREFERRED : Tls.REQUIRED) : Tls.ofSslMode(word);
        } catch (IllegalArgumentException e) {
            throw UnusableInputException.at(
                    Said.of("store.settings.tls", e.getMessage()), file, Said.of("store.settings.tls.advice"));
        }
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Path.of(text);
    }

    /**
     * Reads {@code postgresql://user@host:port/database?sslmode=require&schema=public}, with or without {@code jdbc:}.
     *
     * @param environment may hold the password, as {@code DB_PASS} or {@code PGPASSWORD}
     * @return empty if it is no such address
     * @throws UnusableInputException if it is one and something is wrong, or a password is in it
     */
    public static Optional<ConnectionSettings> ofAddress(String text, Map<String, String> environment) {
        String address = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        if (!address.startsWith("postgresql://") && !address.startsWith("postgres://")) {
            return Optional.empty();
        }
        Sayable shown = Said.of("store.settings.place");
        URI uri = uri(address, shown);
        Map<String, String> values = parameters(uri, shown);
        String user = values.getOrDefault("user", uri.getUserInfo() == null ? "" : uri.getUserInfo());
        if (user.contains(":") || values.containsKey("password")) {
            throw UnusableInputException.at(
                    Said.of("store.settings.password"), shown, Said.of("store.settings.password.advice"));
        }
        Map<String, String> settings = new HashMap<>();
        settings.put(HOST, uri.getHost() == null ? "" : uri.getHost());
        settings.put("DB_PORT", uri.getPort() < 0 ? "" : "" + uri.getPort());
        settings.put(
                "DB_NAME",
                uri.getPath() == null || uri.getPath().length() < 2
                        ? "postgres"
                        : uri.getPath().substring(1));
        settings.put("DB_USER", user);
        settings.put("DB_SSLMODE", values.getOrDefault("sslmode", ""));
        settings.put("DB_SSLROOTCERT", values.getOrDefault("sslrootcert", ""));
        settings.put("DB_SCHEMA", values.getOrDefault("schema", ConnectionProfile.RAW_SCHEMA));
        settings.put(PASSWORD, environment.getOrDefault(PASSWORD, environment.getOrDefault("PGPASSWORD", "")));
        return Optional.of(of(settings, shown));
    }

    /** The same for an address that was pasted into a window, where it may hold a password. */
    public static Optional<ConnectionSettings> ofPasted(String text) {
        Matcher parts = WITH_PASSWORD.matcher(text.strip());
        if (!parts.matches()) {
            return ofAddress(text.strip(), Map.of());
        }
        String password = parts.group(2).equals(TO_FILL_IN) ? "" : decoded(parts.group(2));
        return ofAddress(parts.group(1) + "@" + parts.group(3), Map.of(PASSWORD, password));
    }

    /** As in addresses, where a plus sign is one. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // a percent sign of the password's own
        }
    }

    private static URI uri(String address, Sayable shown) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw UnusableInputException.at(
                    Said.of("store.settings.address", Integer.toString((e.getIndex() + 1))),
                    shown,
                    Said.of("store.settings.address.advice"));
        }
    }

    private static Map<String, String> parameters(URI uri, Sayable shown) {
        Map<String, String> parameters = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String part : uri.getRawQuery().split("&", -1)) {
                int equals = part.indexOf('=');
                if (equals < 1) {
                    throw UnusableInputException.at(
                            Said.of("store.settings.pair", part), shown, Said.of("store.settings.pair.advice"));
                }
                parameters.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
