package dev.escalation.ui.explain;

import dev.escalation.chart.DependenceChart;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.explain.Interactions.Partner;
import dev.escalation.features.FeatureTable;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Segments;
import dev.escalation.ui.explain.FactorChart.View;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The card of one factor: a sentence, how its effect goes with its value, and what other values would do. */
final class FactorPane {
    /** The choice to colour a factor by its own value. */
    private static final String OWN = "";

    private final Context context;
    private final Texts texts;
    private final Card card;
    private final ChartView chart;
    private final Label name = Labels.wrapped("", "text-strong");
    private final Label sentence = Labels.wrapped("", "text-body");
    private final Label foot = Labels.wrapped("", "text-micro");
    private final Choice<String> colour;
    private final HBox colouring;
    private View view = View.EFFECT;
    private @Nullable Prepared ready;
    private @Nullable FactorDetail detail;
    private List<Partner> partners = List.of();
    private boolean filling;

    FactorPane(Context context, Card card) {
        this.context = context;
        this.texts = context.texts();
        this.card = card;
        card.setTitle(texts.get("explain.factor"));
        card.setMinHeight(300);
        card.setPrefHeight(470);
        VBox.setVgrow(card, Priority.ALWAYS);
        Segments<View> views = new Segments<>(
                "factor-view",
                View.values(),
                one -> texts.get("explain.view." + one.name().toLowerCase(Locale.ROOT)),
                this::choose);
        card.tools().getChildren().add(views);
        this.chart = new ChartCards(context).on(card, "factor");
        chart.setId("factorChart");
        name.setId("factorName");
        sentence.setId("factorSentence");
        this.colour = new Choice<>("factor-colour", this::words, List.of(OWN), OWN);
        colour.node().setAccessibleText(texts.get("explain.colour"));
        colour.node().valueProperty().addListener((_, _, by) -> recolour(by));
        HBox.setHgrow(colour.node(), Priority.ALWAYS);
        this.colouring = new HBox(8, Labels.whole(texts.get("explain.colour"), "text-small"), colour.node());
        colouring.setAlignment(Pos.CENTER_LEFT);
        colouring.managedProperty().bind(colouring.visibleProperty());
        colouring.setVisible(false);
        VBox words = new VBox(2, name, sentence, colouring);
        VBox.setMargin(colouring, new Insets(6, 0, 0, 0));
        words.setPadding(new Insets(10, 14, 0, 14));
        Node picture = card.getContent();
        HBox below = new HBox(foot);
        below.getStyleClass().add("card-foot");
        below.setMinHeight(HBox.USE_PREF_SIZE);
        VBox all = new VBox(words, picture, below);
        VBox.setVgrow(picture, Priority.ALWAYS);
        card.setContent(all);
    }

    /** What a factor can be coloured by. */
    private String words(String by) {
        Prepared of = ready;
        if (by.equals(OWN) || of == null) {
            return texts.get("explain.colour.own");
        }
        FeatureTable table = of.charts().table();
        String label = texts.phrases().label(table.column(by).info());
        boolean strongest = !partners.isEmpty() && partners.getFirst().column().equals(by);
        return strongest ? texts.get("explain.colour.strongest", label) : label;
    }

    void show(Prepared prepared, FactorDetail shown) {
        ready = prepared;
        detail = shown;
        name.setText(texts.phrases().label(shown.column().info()));
        sentence.setText(shown.sentence());
        card.showContent();
        if (view == View.EFFECT) {
            chart.setChart(shown.chart());
        }
        draw();
    }

    private void choose(View chosen) {
        view = chosen;
        draw();
    }

    private void draw() {
        Prepared of = ready;
        FactorDetail shown = detail;
        if (of == null || shown == null) {
            return;
        }
        Column column = shown.column();
        sentence.setVisible(view == View.EFFECT);
        sentence.setManaged(view == View.EFFECT);
        foot.setText(texts.get(view == View.EFFECT ? "explain.effect.what" : "explain.others.what"));
        if (view == View.OTHER_VALUES) {
            colouring.setVisible(false);
            context.work()
                    .prepare(
                            chart,
                            progress -> FactorChart.otherValues(of, column, progress),
                            made -> chart.setChart(made.chart()));
        } else if (shown.chart() instanceof DependenceChart) {
            context.work().prepare(chart, progress -> FactorChart.effect(of, column, progress), this::colour);
        } else {
            colouring.setVisible(false);
            context.work().drop(chart);
            chart.setChart(shown.chart());
        }
    }

    private void colour(FactorChart made) {
        chart.setChart(made.chart());
        partners = made.partners();
        List<String> choices = new ArrayList<>();
        partners.forEach(partner -> choices.add(partner.column()));
        choices.add(OWN);
        filling = true;
        colour.node().getItems().setAll(choices);
        colour.show(made.by().orElse(OWN));
        filling = false;
        colouring.setVisible(!partners.isEmpty());
    }

    private void recolour(@Nullable String by) {
        Prepared of = ready;
        FactorDetail shown = detail;
        if (!filling && by != null && of != null && shown != null) {
            List<Partner> known = partners;
            Optional<String> other = Optional.of(by).filter(one -> !one.equals(OWN));
            context.work()
                    .prepare(
                            chart,
                            _ -> FactorChart.effect(of, shown.column(), known, other),
                            made -> chart.setChart(made.chart()));
        }
    }
}
