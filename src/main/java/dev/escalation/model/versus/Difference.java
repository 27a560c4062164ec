package dev.escalation.model.versus;

import dev.escalation.model.evaluation.BootstrapInterval;
import java.util.Locale;

/**
 * How much one model is above another in a metric.
 *
 * @param firstMinusSecond with a 95 % interval that draws customers with all of their tickets, the same for both
 */
public record Difference(
        Metric metric, double first, double second, BootstrapInterval firstMinusSecond, Meaning meaning) {
    /** The same with the two exchanged. */
    public Difference turned() {
        BootstrapInterval turned = new BootstrapInterval(
                0 - firstMinusSecond.value(), 0 - firstMinusSecond.high(), 0 - firstMinusSecond.low());
        return new Difference(metric, /* first= */ second, /* second= */ first, turned, meaning.turned());
    }

    /** {@code XGBoost beats the rule by 0.23 to 0.31 in ROC AUC.}; a sentence with full stop. */
    public String words(String firstName, String secondName) {
        return switch (meaning) {
            case FIRST_BETTER -> beats(firstName, secondName, firstMinusSecond.low(), firstMinusSecond.high());
            case SECOND_BETTER -> beats(secondName, firstName, firstMinusSecond.low(), firstMinusSecond.high());
            case NO_DIFFERENCE_THAT_MATTERS ->
                "No difference that matters in " + metric.label() + ": " + range() + ", within " + metric.matters()
                        + " either way.";
            case UNDECIDED ->
                "This test cannot tell which is better in " + metric.label() + ": " + firstName + " minus " + secondName
                        + " is " + range() + ".";
            case NOT_ENOUGH_EVIDENCE -> "Not enough evidence for a statement about " + metric.label() + ".";
        };
    }

    private String beats(String better, String worse, double one, double other) {
        double least = Math.min(Math.abs(one), Math.abs(other));
        double most = Math.max(Math.abs(one), Math.abs(other));
        return better.substring(0, 1).toUpperCase(Locale.ROOT) + better.substring(1) + " beats " + worse + " by "
                + figure(least) + " to " + figure(most) + " in " + metric.label() + ".";
    }

    private String range() {
        return signed(firstMinusSecond.low()) + " to " + signed(firstMinusSecond.high());
    }

    private static String signed(double number) {
        String text = figure(Math.abs(number));
        return (number < 0 && !text.equals("0.000") ? "\u2212" : "") + text;
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
