package dev.escalation.ui.alerts;

import dev.escalation.app.alert.RuleTerms;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** The fields of one rule. */
final class RuleForm {
    private static final double MOST_HOURS = 24 * 365;
    private static final double LEAST_SHARE = 0.01;

    private final Texts texts;
    private final double alertLine;
    private final FieldGrid grid;
    private final TextField name;
    private final Choice<Begin> begin;
    private final TextField risk;
    private final TextField again;
    private final Choice<Boolean> againOf;
    private final TextField rise;
    private final TextField within;
    private final TextField sla;
    private final TextField coolDown;
    private final ValueBoxes<String> tiers;
    private final ValueBoxes<String> groups;
    private final ValueBoxes<String> priorities;
    private final FieldGrid.Row nameRow;
    private final FieldGrid.Row lineRow;
    private final FieldGrid.Row againRow;
    private final FieldGrid.Row riseRow;
    private final FieldGrid.Row slaRow;
    private final FieldGrid.Row coolDownRow;

    /** From which risk on. */
    private enum Begin {
        LINE,
        RISK,
        ANY
    }

    RuleForm(Texts texts, AlertValues values, Runnable changed) {
        this.texts = texts;
        this.alertLine = values.alertLine();
        this.grid = new FieldGrid(texts, "rule");
        Function<Begin, String> words = each -> texts.get(
                "alerts.begin." + each.name().toLowerCase(Locale.ROOT),
                texts.formats().risk(values.alertLine()));
        name = FieldGrid.text("rule-name", changed);
        begin = new Choice<>("rule-begin", words, List.of(Begin.values()), Begin.LINE);
        risk = FieldGrid.number("rule-risk", changed);
        again = FieldGrid.number("rule-again", changed);
        againOf = new Choice<>("rule-again-of", of -> texts.get("alerts.again." + of), List.of(true, false), true);
        rise = FieldGrid.number("rule-rise", changed);
        within = FieldGrid.number("rule-within", changed);
        sla = FieldGrid.number("rule-sla", changed);
        coolDown = FieldGrid.number("rule-cool-down", changed);
        tiers = new ValueBoxes<>("rule-tier", values.tiers(), Function.identity(), changed);
        groups = new ValueBoxes<>("rule-group", values.groups(), Function.identity(), changed);
        priorities = new ValueBoxes<>("rule-priority", values.priorities(), Function.identity(), changed);
        nameRow = grid.add("alerts.field.name", name);
        lineRow = grid.add("alerts.field.risk", begin.node(), risk, unit("%", risk));
        againRow = grid.add("alerts.field.again", again, againOf.node());
        riseRow = grid.add("alerts.field.rise", rise, unit("alerts.points"), within, unit("alerts.hours"));
        slaRow = grid.add("alerts.field.sla", sla, unit("alerts.hours"));
        coolDownRow = grid.add("alerts.field.coolDown", coolDown, unit("alerts.hours"));
        only("alerts.field.tier", tiers, values.tiers());
        only("alerts.field.group", groups, values.groups());
        only("alerts.field.priority", priorities, values.priorities());
        risk.visibleProperty().bind(begin.node().valueProperty().isEqualTo(Begin.RISK));
        risk.managedProperty().bind(risk.visibleProperty());
        again.disableProperty().bind(begin.node().valueProperty().isEqualTo(Begin.ANY));
        againOf.node().disableProperty().bind(again.disableProperty());
        begin.node().valueProperty().addListener(_ -> changed.run());
        againOf.node().valueProperty().addListener(_ -> changed.run());
    }

    private void only(String key, ValueBoxes<String> boxes, List<String> offered) {
        if (!offered.isEmpty()) {
            grid.add(key, boxes);
        }
    }

    private Node unit(String key) {
        return Labels.whole(texts.get(key), "text-small");
    }

    private static Node unit(String words, Node with) {
        Node unit = Labels.whole(words, "text-small");
        unit.visibleProperty().bind(with.visibleProperty());
        unit.managedProperty().bind(with.visibleProperty());
        return unit;
    }

    Node node() {
        return grid;
    }

    Node first() {
        return name;
    }

    Optional<Node> firstWrong() {
        return grid.firstWrong();
    }

    void show(RuleTerms rule) {
        name.setText(rule.name());
        begin.show(rule.line()
                .map(line -> line.from().isEmpty() ? Begin.LINE : Begin.RISK)
                .orElse(Begin.ANY));
        risk.setText(Typed.percent(rule.line().map(line -> line.from(alertLine)).orElse(alertLine)));
        RuleTerms.Again low = rule.line().map(RuleTerms.Line::again).orElse(RuleTerms.Again.USUAL);
        againOf.show(low.ofTheLine());
        again.setText(low.ofTheLine() ? Typed.words(low.value()) : Typed.percent(low.value()));
        rise.setText(rule.rise().map(each -> Typed.percent(each.shares())).orElse(""));
        within.setText(rule.rise().map(each -> Typed.words(each.withinHours())).orElse(""));
        sla.setText(
                rule.slaHoursLeft().isPresent()
                        ? Typed.words(rule.slaHoursLeft().getAsDouble())
                        : "");
        coolDown.setText(Typed.words(rule.coolDownHours()));
        tiers.show(rule.only().tiers());
        groups.show(rule.only().groups());
        priorities.show(rule.only().priorities());
    }

    String name() {
        return name.getText().strip();
    }

    /**
     * What is typed; empty if something in it cannot be used, which then stands under the field.
     *
     * @param taken by another rule
     */
    Optional<RuleTerms> rule(Predicate<String> taken) {
        grid.clear();
        if (name().isEmpty()) {
            nameRow.wrong(name, texts.get("alerts.wrong.name"));
        } else if (taken.test(name())) {
            nameRow.wrong(name, texts.get("alerts.wrong.nameTaken"));
        }
        Optional<RuleTerms.Line> line = line();
        Optional<AlertRule.Rise> risen = rise();
        OptionalDouble left = sla.getText().isBlank()
                ? OptionalDouble.empty()
                : slaRow.number(sla, -MOST_HOURS, MOST_HOURS, texts.get("alerts.wrong.sla"));
        OptionalDouble quiet = coolDownRow.number(coolDown, 0, MOST_HOURS, texts.get("alerts.wrong.coolDown"));
        if (grid.isRight() && line.isEmpty() && risen.isEmpty() && left.isEmpty()) {
            lineRow.wrong(begin.node(), texts.get("alerts.wrong.noCondition"));
        }
        AlertRule.Only only = new AlertRule.Only(tiers.chosen(), groups.chosen(), priorities.chosen());
        return grid.isRight()
                ? Optional.of(new RuleTerms(name(), line, risen, left, only, quiet.orElseThrow()))
                : Optional.empty();
    }

    private Optional<RuleTerms.Line> line() {
        if (begin.value() == Begin.ANY) {
            return Optional.empty();
        }
        OptionalDouble from = begin.value() == Begin.LINE
                ? OptionalDouble.empty()
                : share(lineRow.number(risk, LEAST_SHARE, 100, texts.get("alerts.wrong.risk")));
        double at = from.orElse(alertLine);
        double most = againOf.value() ? 100 : at * 100;
        String words = againOf.value()
                ? texts.get("alerts.wrong.againShare")
                : texts.get("alerts.wrong.again", texts.formats().risk(at));
        OptionalDouble below = againRow.number(again, LEAST_SHARE, most, words);
        return below.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleTerms.Line(
                        from,
                        new RuleTerms.Again(
                                againOf.value() ? below.getAsDouble() : Typed.share(below.getAsDouble()),
                                againOf.value())));
    }

    private static OptionalDouble share(OptionalDouble percent) {
        return percent.isEmpty() ? percent : OptionalDouble.of(Typed.share(percent.getAsDouble()));
    }

    private Optional<AlertRule.Rise> rise() {
        if (rise.getText().isBlank() && within.getText().isBlank()) {
            return Optional.empty();
        }
        OptionalDouble points = share(riseRow.number(rise, LEAST_SHARE, 100, texts.get("alerts.wrong.rise")));
        OptionalDouble hours = riseRow.number(within, LEAST_SHARE, MOST_HOURS, texts.get("alerts.wrong.within"));
        return points.isEmpty() || hours.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlertRule.Rise(points.getAsDouble(), hours.getAsDouble()));
    }
}
