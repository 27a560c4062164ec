package dev.escalation.ui.versus;

import dev.escalation.model.ModelResult;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.versus.Difference;
import dev.escalation.model.versus.Meaning;
import dev.escalation.model.versus.Metric;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;

/** Differences in words. */
final class VersusWords {
    private static final int DIGITS = 3;

    private final Texts texts;

    VersusWords(Texts texts) {
        this.texts = texts;
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String name(ModelResult result) {
        return name(result.name());
    }

    String name(String model) {
        return texts.get("models.name." + model);
    }

    String metric(Metric metric) {
        return get("versus.metric." + metric.id());
    }

    /** {@code +0.035 (0.020 to 0.050)}. */
    String difference(Difference difference) {
        BootstrapInterval interval = difference.firstMinusSecond();
        return Double.isNaN(interval.low())
                ? signed(interval.value())
                : get("versus.interval", signed(interval.value()), signed(interval.low()), signed(interval.high()));
    }

    /** {@code +0.035}. */
    String value(Difference difference) {
        return signed(difference.firstMinusSecond().value());
    }

    /** {@code +0.020 to +0.050}; empty if there is no interval. */
    String range(Difference difference) {
        BootstrapInterval interval = difference.firstMinusSecond();
        return Double.isNaN(interval.low()) ? "" : get("versus.range", signed(interval.low()), signed(interval.high()));
    }

    /** Of a pair whose first has the higher value. */
    String shortMeaning(Difference difference) {
        return switch (difference.meaning()) {
            case FIRST_BETTER, SECOND_BETTER -> get("versus.short.better");
            case NO_DIFFERENCE_THAT_MATTERS -> get("versus.short.same");
            case UNDECIDED -> get("versus.short.undecided");
            case NOT_ENOUGH_EVIDENCE -> get("versus.short.little");
        };
    }

    String figure(double value) {
        return formats().decimal(value, DIGITS);
    }

    private String signed(double value) {
        String text = figure(Math.abs(value));
        boolean zero = text.equals(figure(0));
        return zero ? text : (value < 0 ? "\u2212" : "+") + text;
    }

    String meaning(Difference difference, String first, String second) {
        return switch (difference.meaning()) {
            case FIRST_BETTER -> get("versus.meaning.better", first);
            case SECOND_BETTER -> get("versus.meaning.better", second);
            case NO_DIFFERENCE_THAT_MATTERS -> get("versus.meaning.same");
            case UNDECIDED -> get("versus.meaning.undecided");
            case NOT_ENOUGH_EVIDENCE -> get("versus.meaning.little");
        };
    }

    static Tag.Kind kind(Meaning meaning) {
        return switch (meaning) {
            case FIRST_BETTER, SECOND_BETTER -> Tag.Kind.ACCENT;
            case NO_DIFFERENCE_THAT_MATTERS, UNDECIDED -> Tag.Kind.NEUTRAL;
            case NOT_ENOUGH_EVIDENCE -> Tag.Kind.WARN;
        };
    }

    Formats formats() {
        return texts.formats();
    }
}
