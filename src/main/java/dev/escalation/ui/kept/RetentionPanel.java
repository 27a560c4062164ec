package dev.escalation.ui.kept;

import dev.escalation.app.registry.RetentionPlan;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How many models stay; says what would go before it does anything. */
final class RetentionPanel extends KeptPanel {
    private static final double BYTES_PER_MB = 1e6;
    private static final int LISTED = 8;

    private final KeptWords words;
    private final KeptState state;
    private final Choice<Integer> newest;
    private final DatePicker since = new DatePicker();
    private final Label said = Labels.wrapped("", "text-body");
    private final Button go;

    RetentionPanel(KeptWords words, KeptState state, Consumer<RetentionPlan> onRemove, Runnable onClose) {
        super("retention-panel", words.get("kept.retention"), onClose);
        this.words = words;
        this.state = state;
        newest = new Choice<>(
                "retention-newest", count -> words.get("kept.retention.newest", count), List.of(1, 2, 3, 5, 10, 20), 5);
        newest.node().valueProperty().addListener(_ -> show());
        since.setId("retention-since");
        since.setPrefWidth(130);
        since.valueProperty().addListener(_ -> show());
        said.setId("retention-said");
        go = Buttons.primary("fth-trash-2", words.get("kept.retention.go"), () -> onRemove.accept(plan()));
        go.setId("retention-go");
        HBox choices = new HBox(8, newest.node(), Labels.whole(words.get("kept.retention.since"), "text-body"), since);
        choices.setAlignment(Pos.CENTER_LEFT);
        add(Labels.wrapped(words.get("kept.retention.what"), "text-small"), choices, said);
        addButtons(words.get("kept.cancel"), go);
        show();
    }

    private RetentionPlan plan() {
        Optional<LocalDate> day = Optional.ofNullable(since.getValue());
        return RetentionPlan.of(
                state.models(),
                state.champions(),
                newest.value(),
                day.map(date -> date.atStartOfDay(ZoneId.systemDefault()).toInstant()));
    }

    private void show() {
        RetentionPlan plan = plan();
        int count = plan.removed().size();
        StringBuilder text = new StringBuilder(
                words.get("kept.retention.said", count, words.formats().decimal(plan.bytes() / BYTES_PER_MB, 1)));
        plan.removed().stream().limit(LISTED).forEach(model -> text.append('\n').append(words.name(model)));
        if (count > LISTED) {
            text.append('\n').append(words.get("kept.retention.more", count - LISTED));
        }
        plan.stays().forEach(model -> text.append('\n').append(words.get("kept.retention.stays", words.name(model))));
        said.setText(text.toString());
        go.setDisable(count == 0);
    }
}
