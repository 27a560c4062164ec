package dev.escalation.ingest;

import java.nio.file.Path;
import java.util.List;

/** Which mapping is to be used. */
public sealed interface MappingChoice {
    /**
     * The profile whose columns fit the header.
     *
     * @param saved profiles of the user's, considered besides the shipped ones
     */
    record Auto(List<Mapping> saved) implements MappingChoice {
        public Auto {
            saved = List.copyOf(saved);
        }

        public Auto() {
            this(List.of());
        }
    }

    /** @param name such as {@code native} or {@code servicenow} */
    record Profile(String name) implements MappingChoice {}

    /** @param path a YAML file */
    record File(Path path) implements MappingChoice {}

    /**
     * A mapping that is there already, such as a saved profile.
     *
     * @param why in a sentence
     */
    record Given(Mapping mapping, String why) implements MappingChoice {}
}
