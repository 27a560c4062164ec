package dev.escalation.ui.data;

import dev.escalation.ui.Context;
import dev.escalation.ui.Workspace;
import dev.escalation.ui.control.Buttons;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Reads tables of a database once more, as they are by now; for files there is no such button. */
final class ReadAgain {
    private final Context context;
    private final Button button;

    ReadAgain(Context context) {
        this.context = context;
        button = Buttons.icon("fth-rotate-cw", context.texts().get("connect.readAgain"), this::read);
        button.setId("read-again");
    }

    Button node() {
        return button;
    }

    /** Whether there is something to read again. */
    boolean isFor(Workspace.Source looked) {
        return context.workbench().databases().of(looked.from()) != null;
    }

    private void read() {
        Workspace.@Nullable Source looked = context.workspace().sourceProperty().get();
        if (looked != null) {
            context.workbench().databases().readAgain(looked);
        }
    }
}
