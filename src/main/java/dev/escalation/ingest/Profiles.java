package dev.escalation.ingest;

import dev.escalation.words.Said;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The mappings that ship with the program. */
public final class Profiles {
    private static final List<String> NAMES =
            List.of("native", "minimal", "servicenow", "jira", "zendesk", "freshdesk", "xes");

    /** Those whose columns are called as ours. */
    static final Set<String> CANONICAL = Set.of("native", "minimal");

    /** Read once: every file of a source is held against each of them. */
    private static final Map<String, Mapping> MAPPINGS =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, Profiles::read));

    private Profiles() {}

    public static List<String> names() {
        return NAMES;
    }

    /** @throws UnusableInputException if no profile has that name */
    public static Mapping get(String name) {
        if (!NAMES.contains(name)) {
            throw UnusableInputException.inFile(
                    Said.of("ingest.profile.none"),
                    name,
                    Said.of("ingest.profile.none.advice", String.join(", ", NAMES)));
        }
        return java.util.Objects.requireNonNull(MAPPINGS.get(name));
    }

    private static Mapping read(String name) {
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
