package dev.escalation.explain.whatif;

import dev.escalation.features.FeatureInfo;
import java.util.List;

/**
 * A feature that can be tried with other values.
 *
 * @param value what the ticket has
 * @param levels what a categorical feature can be: levels that an open ticket has at this moment, by name; empty for numbers
 */
public record Field(FeatureInfo info, Setting value, List<String> levels) {
    public Field {
        levels = List.copyOf(levels);
    }
}
