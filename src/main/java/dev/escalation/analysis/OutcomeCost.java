package dev.escalation.analysis;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one breach or one escalation costs.
 *
 * @param each at least 0; empty while nobody has said it
 * @param currency as the user writes it, may be empty
 */
public record OutcomeCost(OptionalDouble each, String currency) {
    /** Nobody has said it. */
    public static final OutcomeCost UNKNOWN = new OutcomeCost(OptionalDouble.empty(), "");

    public OutcomeCost {
        double amount = each.orElse(0);
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("not a cost: " + amount);
        }
    }

    public boolean isKnown() {
        return each.isPresent();
    }

    /** What these outcomes cost; empty while the cost of one is not known. */
    public Optional<Excess> of(Excess outcomes) {
        return each.isPresent() ? Optional.of(outcomes.times(each.getAsDouble())) : Optional.empty();
    }
}
