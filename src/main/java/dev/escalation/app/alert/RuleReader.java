package dev.escalation.app.alert;

import dev.escalation.ingest.YamlFields;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.words.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads one rule. */
final class RuleReader {
    /** Stands for the line of the model that scores. */
    static final String ALERT_LINE = "alert line";

    /** Stands behind a share of the rule's risk. */
    static final String PERCENT = "%";

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
        RuleTerms terms = terms(fields);
        String last = fields.has("again_below") ? "again_below" : "score";
        terms.line().ifPresent(line -> fields.convert(last, last, _ -> line.score(alertLine)));
        return fields.convert("name", terms.name(), _ -> terms.rule(alertLine));
    }

    /** What stands there, with the model's line as it is named. */
    RuleTerms terms(YamlFields fields) {
        fields.allowOnly(KEYS);
        String name = fields.required("name").strip();
        together(fields, "again_below", "score");
        together(fields, "rise", "within_hours");
        together(fields, "within_hours", "rise");
        return new RuleTerms(
                name,
                line(fields),
                rise(fields),
                number(fields, "sla_hours_left"),
                new AlertRule.Only(
                        Set.copyOf(fields.texts("tier")),
                        Set.copyOf(fields.texts("group")),
                        Set.copyOf(fields.texts("priority"))),
                number(fields, "cool_down_hours").orElse(RuleTerms.USUAL_COOL_DOWN_HOURS));
    }

    private static void together(YamlFields fields, String key, String other) {
        if (fields.has(key) && !fields.has(other)) {
            throw fields.error(key, Said.of("app.alerts.with", key, other));
        }
    }

    private static Optional<RuleTerms.Line> line(YamlFields fields) {
        return fields.has("score")
                ? Optional.of(new RuleTerms.Line(
                        fields.convert("score", fields.required("score"), RuleReader::score), again(fields)))
                : Optional.empty();
    }

    private static OptionalDouble score(String text) {
        if (text.equals(ALERT_LINE)) {
            return OptionalDouble.empty();
        }
        double from = Values.number("score", text);
        return OptionalDouble.of(new AlertRule.Score(from, from).from()); // in range
    }

    private static RuleTerms.Again again(YamlFields fields) {
        if (!fields.has("again_below")) {
            return RuleTerms.Again.USUAL;
        }
        return fields.convert("again_below", fields.required("again_below"), text -> {
            boolean share = text.endsWith(PERCENT);
            String number = share ? text.substring(0, text.length() - 1).strip() : text;
            return new RuleTerms.Again(Values.number("again_below", number), share);
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
