package dev.escalation.analysis;

import dev.escalation.features.Target;
import java.util.List;

/**
 * What goes with an outcome. Outcomes are of the data's end, and a column says itself of which moment it is: what goes
 * together need not be a cause, and it is no prediction.
 *
 * @param all tickets of which the outcome is known
 * @param columns strongest first; without columns that have one value only
 */
public record Associations(Basis basis, Target target, Share all, List<Association> columns) {
    public Associations {
        columns = List.copyOf(columns);
    }
}
