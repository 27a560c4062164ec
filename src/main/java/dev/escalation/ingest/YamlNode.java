package dev.escalation.ingest;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows its line. */
sealed interface YamlNode {
    int line();

    /** @param text empty for {@code null} and {@code ~} */
    record Scalar(int line, String text) implements YamlNode {}

    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    record Block(int line, Map<String, YamlNode> entries, Map<String, Integer> keyLines) implements YamlNode {}
}
