package dev.escalation.ui.alerts;

import dev.escalation.app.alert.RuleTerms;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A rule in plain words. */
record RuleSentence(Texts texts, double alertLine) {
    String of(RuleTerms rule) {
        List<String> when = new ArrayList<>();
        rule.line().ifPresent(line -> when.add(risk(line)));
        rule.rise()
                .ifPresent(rise -> when.add(texts.get(
                        "alerts.when.rise",
                        Typed.percent(rise.shares()),
                        texts.formats().duration(rise.withinHours()))));
        rule.slaHoursLeft().ifPresent(hours -> when.add(sla(hours)));
        List<String> parts = new ArrayList<>();
        parts.add(
                texts.get("alerts.tellMe", String.join(" " + texts.get("alerts.and") + " ", when) + only(rule.only())));
        rule.line()
                .ifPresent(line -> parts.add(
                        texts.get("alerts.again", percent(line.score(alertLine).againBelow()))));
        parts.add(coolDown(rule.coolDownHours()));
        return String.join("; ", parts) + ".";
    }

    private String risk(RuleTerms.Line line) {
        return line.from().isEmpty()
                ? texts.get("alerts.when.line", texts.formats().risk(alertLine))
                : texts.get("alerts.when.risk", percent(line.from().getAsDouble()));
    }

    private String sla(double hours) {
        return hours == 0
                ? texts.get("alerts.when.over")
                : texts.get("alerts.when.sla", texts.formats().duration(hours));
    }

    private String coolDown(double hours) {
        return hours == 0 ? texts.get("alerts.always") : texts.get("alerts.once", Typed.words(hours));
    }

    private String only(AlertRule.Only only) {
        List<String> parts = new ArrayList<>();
        add(parts, "alerts.only.tier", only.tiers());
        add(parts, "alerts.only.group", only.groups());
        add(parts, "alerts.only.priority", only.priorities());
        return parts.isEmpty() ? "" : ", " + texts.get("alerts.only", String.join(", ", parts));
    }

    private void add(List<String> parts, String key, Set<String> values) {
        if (!values.isEmpty()) {
            parts.add(texts.get(
                    key,
                    String.join(
                            " " + texts.get("alerts.or") + " ",
                            values.stream().sorted().toList())));
        }
    }

    /** Whole percent where it is one, else with one digit behind the point. */
    private String percent(double share) {
        double percent = share * 100;
        return texts.formats().share(share, Math.abs(percent - Math.rint(percent)) < 1e-6 ? 0 : 1);
    }
}
