package dev.escalation.ui.kept;

import dev.escalation.app.registry.ModelRecord;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import javafx.scene.control.Button;

/** Asks before one model goes. */
final class RemovePanel extends KeptPanel {
    RemovePanel(KeptWords words, ModelRecord model, Runnable onRemove, Runnable onClose) {
        super("remove-panel", words.get("kept.remove.title", words.name(model)), onClose);
        add(Labels.wrapped(
                words.get(model.isImported() ? "kept.remove.what.imported" : "kept.remove.what"), "text-body"));
        Button go = Buttons.primary("fth-trash-2", words.get("kept.remove.go"), onRemove);
        go.setId("remove-go");
        addButtons(words.get("kept.cancel"), go);
    }
}
