package dev.escalation.ui.whatif;

import dev.escalation.explain.RiskMove;
import dev.escalation.explain.RiskMove.Moved;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Why a risk is another: the strongest differences, each with the value before and the value now. */
public final class MoveLines extends VBox {
    private static final double WORTH_A_LINE = 0.005;

    private final Texts texts;
    private final int most;

    /** @param most lines; what is left has one more, as a sum */
    public MoveLines(Texts texts, int most) {
        super(6);
        this.texts = texts;
        this.most = most;
    }

    public void show(RiskMove move) {
        List<Moved> worth = move.factors().stream()
                .filter(factor -> Math.abs(factor.change()) >= WORTH_A_LINE)
                .toList();
        List<Moved> shown = worth.size() == most + 1 ? worth : worth.subList(0, Math.min(most, worth.size()));
        Label effect = Labels.styled(texts.get("whatif.effect"), "text-micro");
        effect.setMaxWidth(Double.MAX_VALUE);
        effect.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(shown.stream().map(this::line).toList());
        if (!shown.isEmpty()) {
            getChildren().addFirst(effect);
        }
        int left = worth.size() - shown.size();
        if (left > 0) {
            double sum = worth.subList(shown.size(), worth.size()).stream()
                    .mapToDouble(Moved::change)
                    .sum();
            getChildren().add(line(Labels.styled(texts.get("whatif.others", left), "text-body"), sum));
        }
    }

    private Node line(Moved moved) {
        Label now = Labels.wrapped(moved.now(), "text-body");
        String before = moved.isOtherValue() ? texts.get("whatif.was", moved.before()) : texts.get("whatif.same");
        return line(new VBox(now, Labels.wrapped(before, "text-micro")), moved.change());
    }

    private static HBox line(Node words, double change) {
        Label effect = Labels.whole(Formats.effect(change), change > 0 ? "text-raises" : "text-lowers");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (words instanceof Label label) {
            label.setMaxWidth(Double.MAX_VALUE);
        }
        HBox line = new HBox(12, words, effect);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
