package dev.escalation.live.alert;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * When somebody is told of a ticket: all conditions that are stated hold together.
 *
 * @param name unique among the rules of a file
 * @param score of the risk
 * @param rise of the risk
 * @param slaHoursLeft at most so many hours until the SLA is due, also when it is over
 * @param only which tickets
 * @param coolDownHours after an alert, how long the same rule tells nothing more of the same ticket; 0 or more
 */
public record AlertRule(
        String name,
        Optional<Score> score,
        Optional<Rise> rise,
        OptionalDouble slaHoursLeft,
        Only only,
        double coolDownHours) {
    /**
     * From a risk on.
     *
     * @param from the line, above 0 and up to 1
     * @param againBelow after an alert the risk has to fall below this before it counts anew; at most {@code from}, and
     *     equal to it for a rule that fires at each crossing
     */
    public record Score(double from, double againBelow) {
        public Score {
            requireShare("score", from);
            requireShare("again_below", againBelow);
            if (againBelow > from) {
                throw new UnusableValueException(
                        Said.of("live.rule.again", Double.toString(againBelow), Double.toString(from)));
            }
        }
    }

    /**
     * How much the risk has risen above its lowest of the last hours.
     *
     * @param shares in shares of 1, so 0.2 for 20 points
     */
    public record Rise(double shares, double withinHours) {
        public Rise {
            requireShare("rise", shares);
            requireHours("within_hours", withinHours);
        }
    }

    /** Values that a ticket has to have at the moment; an empty set lets all through. */
    public record Only(Set<String> tiers, Set<String> groups, Set<String> priorities) {
        public static final Only ALL = new Only(Set.of(), Set.of(), Set.of());

        public Only {
            tiers = Set.copyOf(tiers);
            groups = Set.copyOf(groups);
            priorities = Set.copyOf(priorities);
        }

        boolean lets(AlertRow row) {
            return isIn(tiers, row.tier()) && isIn(groups, row.group()) && isIn(priorities, row.priority());
        }

        private static boolean isIn(Set<String> wanted, String value) {
            return wanted.isEmpty() || wanted.contains(value);
        }
    }

    public AlertRule {
        if (name.isBlank()) {
            throw new UnusableValueException(Said.of("live.rule.name"));
        }
        if (score.isEmpty() && rise.isEmpty() && slaHoursLeft.isEmpty()) {
            throw new UnusableValueException(Said.of("live.rule.condition"));
        }
        if (slaHoursLeft.isPresent() && !Double.isFinite(slaHoursLeft.getAsDouble())) {
            throw new UnusableValueException(Said.of("live.rule.sla"));
        }
        if (!(coolDownHours >= 0 && coolDownHours <= 24 * 365)) {
            throw new UnusableValueException(Said.of("live.rule.rest", Double.toString(coolDownHours)));
        }
    }

    /** The same that fires at each crossing of the line. */
    public AlertRule withoutHysteresis() {
        Optional<Score> plain = score.map(line -> new Score(line.from(), line.from()));
        return new AlertRule(name, plain, rise, slaHoursLeft, only, coolDownHours);
    }

    /** The same that may tell of a ticket again at once. */
    public AlertRule withoutCoolDown() {
        return new AlertRule(name, score, rise, slaHoursLeft, only, 0);
    }

    /** @param risen above the lowest risk of the rise's hours; anything for a rule without */
    boolean holds(AlertRow row, double risen) {
        boolean high = score.isEmpty() || row.risk() >= score.get().from();
        boolean rising = rise.isEmpty() || risen >= rise.get().shares();
        boolean due = slaHoursLeft.isEmpty() || row.slaHoursLeft() <= slaHoursLeft.getAsDouble();
        return high && rising && due && only.lets(row);
    }

    /** Whether the ticket counts anew after an alert: by its risk where the rule has a score, else when nothing holds. */
    boolean isClear(AlertRow row, double risen) {
        return score.map(line -> row.risk() < line.againBelow()).orElseGet(() -> !holds(row, risen));
    }

    long coolDownMillis() {
        return Math.round(coolDownHours * MILLIS_PER_HOUR);
    }

    private static void requireShare(String what, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new UnusableValueException(Said.of("live.rule.share", what, Double.toString(value)));
        }
    }

    private static void requireHours(String what, double hours) {
        if (!(hours > 0 && hours <= 24 * 365)) {
            throw new UnusableValueException(Said.of("live.rule.hours", what, Double.toString(hours)));
        }
    }
}
