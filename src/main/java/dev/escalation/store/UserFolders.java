package dev.escalation.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The places that a system has for what a program keeps for its user. */
public final class UserFolders {
    private static final String NAME = "escalation-workbench";
    /** Names another folder for the settings. */
    private static final String SETTINGS_PROPERTY = "workbench.config";
    /** Names another folder for what may be deleted at any time. */
    private static final String CACHE_PROPERTY = "workbench.cache";

    private UserFolders() {}

    public static Path settings() {
        String folder = System.getProperty(SETTINGS_PROPERTY);
        return folder == null
                ? settings(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home"))
                : Path.of(folder);
    }

    /** For what can be made again. */
    public static Path cache() {
        String folder = System.getProperty(CACHE_PROPERTY);
        return folder == null
                ? cache(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home"))
                : Path.of(folder);
    }

    static Path settings(String system, Map<String, String> environment, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home), NAME);
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", NAME);
        }
        return named(environment.getOrDefault("XDG_CONFIG_HOME", ""), Path.of(home, ".config"));
    }

    static Path cache(String system, Map<String, String> environment, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", home), NAME, "cache");
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Caches", NAME);
        }
        return named(environment.getOrDefault("XDG_CACHE_HOME", ""), Path.of(home, ".cache"));
    }

    private static Path named(String chosen, Path usual) {
        return (chosen.isEmpty() ? usual : Path.of(chosen)).resolve(NAME);
    }
}
