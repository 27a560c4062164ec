package dev.escalation.ui.replay;

import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.simulate.SimulatePane;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** To be built. */
public final class ReplayPane implements SimulatePane {
    private final VBox root = new VBox(14);

    public ReplayPane(Context context) {
        root.setId("replay");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(TrainingRun run) {}
}
