package dev.escalation.ui.simulate;

import dev.escalation.app.SimulationStage;
import dev.escalation.report.simulation.SimulationCharts;
import dev.escalation.simulate.study.Outlook;
import dev.escalation.simulate.study.Simulation;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.text.Texts;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The charts of a simulation: policies side by side, from when it pays, and what it depends on. */
final class ResultCards extends VBox {
    /** The table of scenarios needs the larger part. */
    private static final double SHARE_OF_DEPENDS = 0.45;

    /** More rows cannot be read at once. */
    private static final int ASSUMPTIONS = 6;

    private final Texts texts;
    private final Card policiesCard = new Card();
    private final Card paysCard = new Card();
    private final Card dependsCard = new Card();
    private final ChartView policies;
    private final ChartView pays;
    private final ChartView depends;
    private Lever lever = Lever.CHANCE;
    private @Nullable Outlook shown;

    /** What worth is drawn against. */
    private enum Lever {
        CHANCE,
        CAPACITY
    }

    ResultCards(Context context, Card scenarios) {
        super(14);
        this.texts = context.texts();
        ChartCards cards = new ChartCards(context);
        policies = cards.on(policiesCard, "policies");
        paysCard.tools()
                .getChildren()
                .add(new Segments<>(
                        "pays-lever",
                        Lever.values(),
                        one -> texts.get("simulate.pays." + one.name().toLowerCase(Locale.ROOT)),
                        this::choose));
        pays = cards.on(paysCard, "break-even");
        depends = cards.on(dependsCard, "sensitivity");
        policiesCard.setTitle(texts.get("simulate.policies"));
        paysCard.setTitle(texts.get("simulate.pays"));
        dependsCard.setTitle(texts.get("simulate.depends"));
        policies.setId("policies-chart");
        pays.setId("pays-chart");
        depends.setId("depends-chart");
        HBox top = row(policiesCard, paysCard);
        HBox bottom = row(dependsCard, scenarios);
        dependsCard.maxWidthProperty().bind(bottom.widthProperty().multiply(SHARE_OF_DEPENDS));
        VBox.setVgrow(top, Priority.ALWAYS);
        VBox.setVgrow(bottom, Priority.ALWAYS);
        top.setPrefHeight(330);
        bottom.setPrefHeight(270);
        getChildren().addAll(top, bottom);
    }

    private static HBox row(Card left, Card right) {
        HBox row = new HBox(14, left, right);
        for (Card card : new Card[] {left, right}) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(0);
            card.setMinWidth(0);
            card.setMinHeight(0);
        }
        row.setMinHeight(0);
        return row;
    }

    private void choose(Lever chosen) {
        lever = chosen;
        Outlook outlook = shown;
        if (outlook != null) {
            showPays(outlook);
        }
    }

    void showComputing() {
        policiesCard.showComputing();
        showBesideComputing();
    }

    /** The main result is there, the others are on their way. */
    void show(Simulation simulation) {
        policies.setChart(SimulationStage.charts(simulation, texts.chartWords()).policies(simulation));
        policiesCard.setSubtitle(
                texts.get("simulate.policies.what", simulation.scenario().perDay()));
        policiesCard.showContent();
        showBesideComputing();
    }

    private void showBesideComputing() {
        shown = null;
        paysCard.showComputing();
        dependsCard.showComputing();
    }

    void show(Outlook outlook) {
        shown = outlook;
        SimulationCharts charts = SimulationStage.charts(outlook.simulation(), texts.chartWords());
        depends.setChart(charts.sensitivity(outlook.sensitivity(), ASSUMPTIONS));
        dependsCard.showContent();
        showPays(outlook);
    }

    private void showPays(Outlook outlook) {
        SimulationCharts charts = SimulationStage.charts(outlook.simulation(), texts.chartWords());
        pays.setChart(
                lever == Lever.CHANCE ? charts.byChance(outlook.byChance()) : charts.byCapacity(outlook.byCapacity()));
        paysCard.showContent();
    }
}
