package dev.escalation.ui.mapping;

import dev.escalation.ingest.guess.ValueDecision;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Formats;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** One value of a column and what it means. */
final class ValueRow extends HBox {
    /** Stands for a value that nobody has decided on. */
    static final String OPEN = "?";

    private static final PseudoClass UNDECIDED = PseudoClass.getPseudoClass("undecided");

    private final Label value = Labels.styled("", "text-body");
    private final Label rows = Labels.styled("", "text-small");
    private final Choices<String> choices;
    private final DraftState state;
    private final Formats formats;
    private String canonical = "";
    private String shown = "";

    ValueRow(DraftState state, MappingWords words) {
        super(8);
        this.state = state;
        this.formats = words.formats();
        setAlignment(Pos.CENTER_LEFT);
        choices = new Choices<>(target -> words.value(canonical, target.equals(OPEN) ? null : target), this::chosen);
        value.setMinWidth(0);
        value.setPrefWidth(104);
        value.setMaxWidth(104);
        value.setTooltip(new Tooltip());
        rows.setMinWidth(44);
        rows.setPrefWidth(44);
        rows.setAlignment(Pos.CENTER_RIGHT);
        FontIcon arrow = new FontIcon("fth-arrow-right");
        arrow.getStyleClass().add("icon-small");
        HBox.setHgrow(choices.node(), Priority.ALWAYS);
        choices.node().setMinWidth(0);
        getChildren().setAll(value, arrow, choices.node(), rows);
    }

    private void chosen(String target) {
        String of = canonical;
        String changed = shown;
        state.change(draft -> draft.withValue(of, changed, target.equals(OPEN) ? null : target));
    }

    void show(String column, List<String> targets, ValueDecision decision, int index) {
        if (!canonical.equals(column)) {
            choices.forget();
        }
        canonical = column;
        shown = decision.value();
        value.setText(decision.value());
        value.getTooltip().setText(decision.value());
        rows.setText(formats.count(decision.rows()));
        List<String> options = new ArrayList<>(targets);
        options.add("");
        String target = decision.target();
        if (target == null) {
            options.addFirst(OPEN);
        }
        choices.node().setId("mapping-value-" + index);
        choices.show(options, target == null ? OPEN : target);
        choices.node().pseudoClassStateChanged(UNDECIDED, decision.isOpen());
    }
}
