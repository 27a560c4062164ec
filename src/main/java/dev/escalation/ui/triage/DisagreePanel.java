package dev.escalation.ui.triage;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks why somebody disagrees with a score. Enter keeps the reason, Shift Enter begins a line. */
public final class DisagreePanel extends OverPage {
    private static final double WIDTH = 420;

    private final Texts texts;
    private final Label title = Labels.wrapped("", "text-heading");
    private final TextArea reason = new TextArea();
    private final Button keep;
    private Consumer<String> disagree = _ -> {};

    public DisagreePanel(Texts texts, StackPane page) {
        super(page, "disagree-panel", WIDTH);
        this.texts = texts;
        reason.setId("disagree-reason");
        reason.setWrapText(true);
        reason.setPrefRowCount(3);
        reason.setPromptText(texts.get("triage.disagree.prompt"));
        reason.setAccessibleText(texts.get("triage.disagree.what"));
        keep = Buttons.primary("fth-thumbs-down", texts.get("triage.act.disagree"), this::keep);
        keep.setId("disagree-keep");
        keep.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty()));
        HBox buttons = new HBox(8, Buttons.plain(texts.get("common.cancel"), this::close), keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Label what = Labels.wrapped(texts.get("triage.disagree.what"), "text-small");
        getChildren().addAll(new VBox(2, title, what), reason, buttons);
        reason.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                keep();
                event.consume();
            }
        });
    }

    public void ask(int count, Consumer<String> disagree) {
        this.disagree = disagree;
        title.setText(texts.get("triage.disagree.title", count));
        reason.clear();
        open(reason);
    }

    private void keep() {
        if (!keep.isDisabled()) {
            close();
            disagree.accept(reason.getText());
        }
    }
}
