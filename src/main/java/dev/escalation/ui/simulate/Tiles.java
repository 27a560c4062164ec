package dev.escalation.ui.simulate;

import dev.escalation.chart.FigureKind;
import dev.escalation.chart.Interval;
import dev.escalation.chart.Money;
import dev.escalation.chart.Numbers;
import dev.escalation.features.Target;
import dev.escalation.report.simulation.SimulationCharts;
import dev.escalation.simulate.study.Compared;
import dev.escalation.simulate.study.Costs;
import dev.escalation.simulate.study.Outcome;
import dev.escalation.simulate.study.Range;
import dev.escalation.simulate.study.Simulation;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.util.Optional;
import javafx.scene.layout.HBox;

/** What the model's policy comes to, in four figures. */
final class Tiles extends HBox {
    private static final double SOONER = 0.3;

    private final Texts texts;
    private final Tile avoided = new Tile("tile-avoided");
    private final Tile attention = new Tile("tile-attention");
    private final Tile spent = new Tile("tile-spent");
    private final Tile last = new Tile("tile-last");

    Tiles(Texts texts) {
        super(14);
        this.texts = texts;
        getChildren().addAll(avoided, attention, spent, last);
        setMinHeight(USE_PREF_SIZE);
    }

    void showComputing() {
        avoided.showComputing();
        attention.showComputing();
        spent.showComputing();
        last.showComputing();
    }

    void show(Simulation simulation) {
        avoided.show(avoided(simulation));
        attention.show(attention(simulation));
        spent.show(spent(simulation));
        last.show(simulation
                .scenario()
                .costs()
                .map(costs -> saving(simulation, costs))
                .orElseGet(() -> others(simulation)));
    }

    private Tile.Content avoided(Simulation simulation) {
        String target = simulation.desk().target() == Target.SLA_BREACH ? "breaches" : "escalations";
        Range range = simulation.avoided(Compared.MODEL);
        double today = simulation.range(Compared.TODAY, simulation.outcomes()).mean();
        Range fewer = negative(simulation.change(Compared.MODEL, simulation.outcomes()));
        return new Tile.Content(
                texts.get("simulate.tile.avoided." + target),
                count(range.mean()),
                Optional.of(goal("simulate.tile.fewer", fewer, SimulationCharts.GOAL)),
                texts.get("simulate.tile.avoided.foot", count(today), between(range)),
                texts.get(
                        "simulate.tile.avoided.what",
                        simulation.scenario().days(),
                        texts.formats().share(SimulationCharts.GOAL, 0)));
    }

    private Tile.Content attention(Simulation simulation) {
        Range now = simulation.range(Compared.MODEL, Outcome::attentionHours);
        Range today = simulation.range(Compared.TODAY, Outcome::attentionHours);
        Range sooner = negative(simulation.change(Compared.MODEL, Outcome::attentionHours));
        return new Tile.Content(
                texts.get("simulate.tile.attention"),
                hours(now.mean()),
                Optional.of(goal("simulate.tile.sooner", sooner, SOONER)),
                texts.get(
                        "simulate.tile.attention.foot", hours(today.mean()), Math.round(now.low()), hours(now.high())),
                texts.get("simulate.tile.attention.what", texts.formats().share(SOONER, 0)));
    }

    private Tile.Content spent(Simulation simulation) {
        Range hours = simulation.range(Compared.MODEL, Outcome::treatmentHours);
        Range treated = simulation.range(Compared.MODEL, Outcome::treated);
        return new Tile.Content(
                texts.get("simulate.tile.spent"),
                hours(hours.mean()),
                Optional.empty(),
                texts.get(
                        "simulate.tile.spent.foot",
                        count(treated.mean()),
                        texts.formats().share(simulation.scenario().shareOfHours(simulation.desk()), 1)),
                texts.get("simulate.tile.spent.what"));
    }

    private Tile.Content others(Simulation simulation) {
        Range delay = simulation.range(Compared.MODEL, Outcome::othersDelayHours);
        Range breached = simulation.range(Compared.MODEL, Outcome::othersBreached);
        return new Tile.Content(
                texts.get("simulate.tile.others"),
                FigureKind.HOURS.text(delay.mean(), numbers()),
                Optional.empty(),
                texts.get("simulate.tile.others.foot", count(breached.mean()), between(breached)),
                texts.get("simulate.tile.others.what"));
    }

    private Tile.Content saving(Simulation simulation, Costs costs) {
        Money money = new Money(costs.currency());
        Range worth = simulation.worth(Compared.MODEL);
        return new Tile.Content(
                texts.get("simulate.tile.saving"),
                money.text(worth.mean(), numbers()),
                Optional.empty(),
                texts.get("simulate.tile.saving.foot", money.text(new Interval(worth.low(), worth.high()), numbers())),
                texts.get("simulate.tile.saving.what"));
    }

    /** Green only if the whole range is beyond the goal. */
    private Tag goal(String key, Range range, double goal) {
        boolean reached = range.low() >= goal;
        String text = texts.get(key, texts.formats().share(range.mean(), 0));
        return new Tag(text, reached ? Tag.Kind.OK : Tag.Kind.NEUTRAL);
    }

    private static Range negative(Range range) {
        return new Range(-range.mean(), -range.high(), -range.low());
    }

    private Numbers numbers() {
        return texts.chartWords().numbers();
    }

    private String count(double number) {
        return FigureKind.COUNT.text(number, numbers());
    }

    private String hours(double hours) {
        return count(hours) + "\u00a0h";
    }

    private String between(Range range) {
        return FigureKind.COUNT.text(new Interval(range.low(), range.high()), numbers());
    }
}
