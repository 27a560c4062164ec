package dev.escalation.ingest;

import java.nio.file.Path;

/** Which mapping is to be used. */
public sealed interface MappingChoice {
    /** The shipped profile whose columns fit the header. */
    record Auto() implements MappingChoice {}

    /** @param name such as {@code native} or {@code servicenow} */
    record Profile(String name) implements MappingChoice {}

    /** @param path a YAML file */
    record File(Path path) implements MappingChoice {}
}
