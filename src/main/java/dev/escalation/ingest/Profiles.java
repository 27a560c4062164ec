package dev.escalation.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The mappings that ship with the program. */
public final class Profiles {
    private static final List<String> NAMES =
            List.of("native", "minimal", "servicenow", "jira", "zendesk", "freshdesk");

    private Profiles() {}

    public static List<String> names() {
        return NAMES;
    }

    /** @throws UnusableInputException if no profile has that name */
    public static Mapping get(String name) {
        if (!NAMES.contains(name)) {
            throw UnusableInputException.inFile(
                    "there is no profile of this name.",
                    name,
                    "Known are " + String.join(", ", NAMES) + ", or give a mapping file.");
        }
        String file = name + ".yaml";
        try (InputStream in = Profiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + file);
            }
            return MappingReader.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
