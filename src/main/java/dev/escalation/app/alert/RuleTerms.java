package dev.escalation.app.alert;

import dev.escalation.live.alert.AlertRule;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rule as somebody states it: it may name the line of the model instead of a risk.
 *
 * @param rise how much the risk has risen
 * @param slaHoursLeft at most so many hours until the SLA is due
 * @param coolDownHours 0 or more
 */
public record RuleTerms(
        String name,
        Optional<Line> line,
        Optional<AlertRule.Rise> rise,
        OptionalDouble slaHoursLeft,
        AlertRule.Only only,
        double coolDownHours) {
    public static final double USUAL_COOL_DOWN_HOURS = 24;

    /**
     * From which risk on.
     *
     * @param from 0 to 1; empty for the line of the model that scores
     */
    public record Line(OptionalDouble from, Again again) {
        /** @param alertLine of the model that scores, 0 to 1 */
        public double from(double alertLine) {
            return from.orElse(alertLine);
        }

        /**
         * @param alertLine of the model that scores, 0 to 1
         * @throws IllegalArgumentException if it does not go with this line
         */
        public AlertRule.Score score(double alertLine) {
            double risk = from(alertLine);
            return new AlertRule.Score(risk, again.below(risk));
        }
    }

    /**
     * Below what the risk has to fall before the rule counts anew.
     *
     * @param value a risk from 0 to 1, or percent of the rule's risk
     */
    public record Again(double value, boolean ofTheLine) {
        /** Half of the line. */
        public static final Again USUAL = new Again(50, true);

        double below(double from) {
            return ofTheLine ? from * value / 100 : value;
        }
    }

    /**
     * @param alertLine of the model that scores, 0 to 1
     * @throws IllegalArgumentException if it is no rule
     */
    public AlertRule rule(double alertLine) {
        return new AlertRule(name, line.map(each -> each.score(alertLine)), rise, slaHoursLeft, only, coolDownHours);
    }
}
