package dev.escalation.ui.simulate;

import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** To be built. */
final class ActingPane implements SimulatePane {
    private final VBox root = new VBox(14);

    ActingPane(Context context) {
        root.setId("acting");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(TrainingRun run) {}
}
