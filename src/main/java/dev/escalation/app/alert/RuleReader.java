package dev.escalation.app.alert;

import dev.escalation.ingest.YamlFields;
import dev.escalation.live.alert.AlertRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads one rule. */
final class RuleReader {
    /** Stands for the line of the model that scores. */
    static final String ALERT_LINE = "alert line";

    private static final double USUAL_COOL_DOWN_HOURS = 24;
    private static final String PERCENT = "%";
    private static final List<String> KEYS = List.of(
            "name",
            "score",
            "again_below",
            "rise",
            "within_hours",
            "sla_hours_left",
            "tier",
            "group",
            "priority",
            "cool_down_hours");

    private final double alertLine;

    /** @param alertLine 0 to 1 */
    RuleReader(double alertLine) {
        this.alertLine = alertLine;
    }

    AlertRule read(YamlFields fields) {
        fields.allowOnly(KEYS);
        String name = fields.required("name").strip();
        together(fields, "again_below", "score");
        together(fields, "rise", "within_hours");
        together(fields, "within_hours", "rise");
        return fields.convert(
                "name",
                name,
                _ -> new AlertRule(
                        name,
                        score(fields),
                        rise(fields),
                        number(fields, "sla_hours_left"),
                        new AlertRule.Only(
                                Set.copyOf(fields.texts("tier")),
                                Set.copyOf(fields.texts("group")),
                                Set.copyOf(fields.texts("priority"))),
                        number(fields, "cool_down_hours").orElse(USUAL_COOL_DOWN_HOURS)));
    }

    private static void together(YamlFields fields, String key, String other) {
        if (fields.has(key) && !fields.has(other)) {
            throw fields.error(key, "'" + key + "' goes with '" + other + "', which is missing.");
        }
    }

    private Optional<AlertRule.Score> score(YamlFields fields) {
        if (!fields.has("score")) {
            return Optional.empty();
        }
        double from = fields.convert(
                "score", fields.required("score"), text -> score(text).from());
        String last = fields.has("again_below") ? "again_below" : "score";
        return Optional.of(fields.convert(last, last, _ -> new AlertRule.Score(from, againBelow(fields, from))));
    }

    private AlertRule.Score score(String text) {
        double from = text.equals(ALERT_LINE) ? alertLine : Values.number("score", text);
        return new AlertRule.Score(from, from);
    }

    private static double againBelow(YamlFields fields, double from) {
        if (!fields.has("again_below")) {
            return from / 2;
        }
        return fields.convert("again_below", fields.required("again_below"), text -> {
            boolean share = text.endsWith(PERCENT);
            String number = share ? text.substring(0, text.length() - 1).strip() : text;
            double value = Values.number("again_below", number);
            return share ? from * value / 100 : value;
        });
    }

    private static Optional<AlertRule.Rise> rise(YamlFields fields) {
        return fields.has("rise")
                ? Optional.of(fields.convert(
                        "rise",
                        "",
                        _ -> new AlertRule.Rise(
                                number(fields, "rise").orElseThrow(),
                                number(fields, "within_hours").orElseThrow())))
                : Optional.empty();
    }

    private static OptionalDouble number(YamlFields fields, String key) {
        return fields.has(key)
                ? OptionalDouble.of(fields.convert(key, fields.required(key), text -> Values.number(key, text)))
                : OptionalDouble.empty();
    }
}
