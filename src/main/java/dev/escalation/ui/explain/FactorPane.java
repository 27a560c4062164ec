package dev.escalation.ui.explain;

import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.control.Card;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The card of one factor: a sentence and how its effect goes with its value. */
final class FactorPane {
    private final Card card;
    private final ChartView chart;
    private final Label name = new Label();
    private final Label sentence = new Label();

    FactorPane(Context context, Card card) {
        this.card = card;
        card.setTitle(context.texts().get("explain.factor"));
        card.setMinHeight(300);
        card.setPrefHeight(440);
        VBox.setVgrow(card, Priority.ALWAYS);
        this.chart = new ChartCards(context).on(card, "factor");
        chart.setId("factorChart");
        name.setId("factorName");
        name.getStyleClass().add("text-strong");
        name.setWrapText(true);
        name.setMinHeight(Label.USE_PREF_SIZE);
        sentence.setId("factorSentence");
        sentence.getStyleClass().add("text-body");
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        VBox words = new VBox(2, name, sentence);
        words.setPadding(new Insets(10, 14, 0, 14));
        Node picture = card.getContent();
        VBox all = new VBox(words, picture, foot(context.texts().get("explain.effect.what")));
        VBox.setVgrow(picture, Priority.ALWAYS);
        card.setContent(all);
    }

    private static HBox foot(String text) {
        Label what = new Label(text);
        what.getStyleClass().add("text-micro");
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        HBox foot = new HBox(what);
        foot.getStyleClass().add("card-foot");
        foot.setMinHeight(HBox.USE_PREF_SIZE);
        return foot;
    }

    void show(FactorDetail detail) {
        name.setText(detail.column().info().label());
        sentence.setText(detail.sentence());
        chart.setChart(detail.chart());
        card.showContent();
    }
}
