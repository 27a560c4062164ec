package dev.escalation.ui.routing;

import dev.escalation.simulate.routing.RoutingRule;
import dev.escalation.simulate.routing.RoutingStudy;
import dev.escalation.simulate.study.Measures;
import dev.escalation.simulate.study.Range;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Rules side by side: each figure with its difference from today. */
final class EffectTable extends GridPane {
    /**
     * One column.
     *
     * @param mean says a mean
     */
    record Figure(String key, ToDoubleFunction<Measures> of, BiFunction<RoutingWords, Range, String> mean) {}

    /** Breaches of a desk without service levels are not known. */
    static final List<Figure> FIGURES = List.of(
            new Figure(
                    "routing.effect.breaches",
                    measures -> measures.due() == 0 ? Double.NaN : measures.breached(),
                    RoutingWords::count),
            new Figure("routing.effect.escalations", Measures::escalated, RoutingWords::count),
            new Figure("routing.effect.mean", Measures::meanResolveHours, RoutingWords::time),
            new Figure("routing.effect.ninth", Measures::ninthResolveHours, RoutingWords::time));

    private final RoutingWords words;

    EffectTable(Texts texts, RoutingStudy study) {
        this.words = new RoutingWords(texts);
        setId("routing-effects");
        setHgap(12);
        setVgap(8);
        setPadding(new Insets(10, 14, 10, 14));
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        for (int column = 0; column < FIGURES.size(); column++) {
            ColumnConstraints figures = new ColumnConstraints();
            figures.setHalignment(HPos.RIGHT);
            figures.setMinWidth(86);
            getColumnConstraints().add(figures);
            add(Labels.whole(texts.get(FIGURES.get(column).key()), "text-micro"), column + 1, 0);
        }
        for (int rule = 0; rule < study.rules().size(); rule++) {
            addRule(study, rule);
        }
    }

    private void addRule(RoutingStudy study, int rule) {
        RoutingRule shown = study.rules().get(rule);
        boolean recommended = shown.basis() == RoutingRule.Basis.BALANCED;
        Label what = Labels.wrapped(words.what(shown), "text-micro");
        add(
                new VBox(Labels.styled(words.rule(shown.basis()), recommended ? "text-strong" : "text-medium"), what),
                0,
                rule + 1);
        for (int column = 0; column < FIGURES.size(); column++) {
            add(cell(study, rule, FIGURES.get(column)), column + 1, rule + 1);
        }
    }

    /** Coloured only where the whole range is on one side of today. */
    private VBox cell(RoutingStudy study, int rule, Figure figure) {
        VBox cell = new VBox(Labels.whole(figure.mean().apply(words, study.range(rule, figure.of())), "text-medium"));
        cell.setAlignment(Pos.TOP_RIGHT);
        if (rule > 0) {
            Range difference = study.difference(rule, figure.of());
            Label label = Labels.whole(words.difference(difference), "text-small");
            if (difference.high() < 0) {
                label.getStyleClass().add("text-ok");
            } else if (difference.low() > 0) {
                label.getStyleClass().add("text-bad");
            }
            cell.getChildren().addAll(label, Labels.whole(words.bounds(difference), "text-micro"));
        }
        return cell;
    }
}
