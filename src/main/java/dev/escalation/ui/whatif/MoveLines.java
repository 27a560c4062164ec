package dev.escalation.ui.whatif;

import dev.escalation.explain.RiskMove;
import dev.escalation.explain.RiskMove.Moved;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Why a risk is another: the strongest differences, each with the value before and the value now. */
public final class MoveLines extends VBox {
    private static final double WORTH_A_LINE = 0.005;

    private final Texts texts;
    private final int most;
    private final Label head;
    private final List<Line> lines = new ArrayList<>();

    /** @param most lines; what is left has one more, as a sum */
    public MoveLines(Texts texts, int most) {
        super(6);
        this.texts = texts;
        this.most = most;
        head = Labels.styled(texts.get("whatif.effect"), "text-micro");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setAlignment(Pos.CENTER_RIGHT);
        head.managedProperty().bind(head.visibleProperty());
        head.setVisible(false);
        getChildren().add(head);
    }

    public void show(RiskMove move) {
        List<Moved> worth = move.factors().stream()
                .filter(factor -> Math.abs(factor.change()) >= WORTH_A_LINE)
                .toList();
        List<Moved> shown = worth.size() == most + 1 ? worth : worth.subList(0, Math.min(most, worth.size()));
        int left = worth.size() - shown.size();
        int needed = shown.size() + (left > 0 ? 1 : 0);
        while (lines.size() < needed) {
            Line line = new Line();
            lines.add(line);
            getChildren().add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setVisible(i < needed);
        }
        head.setVisible(!shown.isEmpty());
        Optional<double[]> points = move.points();
        head.setText(texts.get(points.isPresent() ? "whatif.points" : "whatif.effect"));
        for (int i = 0; i < shown.size(); i++) {
            Moved moved = shown.get(i);
            String before = moved.isOtherValue() ? texts.get("whatif.was", moved.before()) : texts.get("whatif.same");
            lines.get(i).show(moved.now(), before, figure(move, points, i, i + 1), moved.change() > 0);
        }
        if (left > 0) {
            String sum = figure(move, points, shown.size(), worth.size());
            boolean raises = sum(move, shown.size(), worth.size()) > 0;
            lines.get(needed - 1).show(texts.get("whatif.others", left), "", sum, raises);
        }
        setAccessibleText(lines.stream()
                .filter(Line::isVisible)
                .map(Line::getAccessibleText)
                .collect(Collectors.joining("; ")));
    }

    /** Of some factors together, which are the first ones of the move: points of risk if there are any. */
    private String figure(RiskMove move, Optional<double[]> points, int from, int to) {
        return points.map(all ->
                        texts.formats().points(Arrays.stream(all, from, to).sum()))
                .orElseGet(() -> texts.formats().effect(sum(move, from, to)));
    }

    private static double sum(RiskMove move, int from, int to) {
        return move.factors().subList(from, to).stream()
                .mapToDouble(Moved::change)
                .sum();
    }

    /** No line is shown. */
    public void clear() {
        head.setVisible(false);
        lines.forEach(line -> line.setVisible(false));
        setAccessibleText("");
    }

    /** One factor; kept and filled again, since a new node is styled anew at every key. */
    private static final class Line extends HBox {
        private final Label now = Labels.wrapped("", "text-body");
        private final Label before = Labels.wrapped("", "text-micro");
        private final Label effect = Labels.whole("", "text-body");

        Line() {
            super(12);
            VBox words = new VBox(now, before);
            HBox.setHgrow(words, Priority.ALWAYS);
            before.managedProperty().bind(before.visibleProperty());
            managedProperty().bind(visibleProperty());
            setAlignment(Pos.TOP_LEFT);
            getChildren().addAll(words, effect);
        }

        void show(String value, String valueBefore, String figure, boolean raises) {
            now.setText(value);
            before.setText(valueBefore);
            before.setVisible(!valueBefore.isEmpty());
            effect.setText(figure);
            String style = raises ? "text-raises" : "text-lowers";
            if (!effect.getStyleClass().contains(style)) {
                effect.getStyleClass().removeAll("text-raises", "text-lowers");
                effect.getStyleClass().add(style);
            }
            setAccessibleText(value + ", " + valueBefore + ", " + effect.getText());
        }
    }
}
