package dev.escalation.ui.routing;

import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.simulate.SimulatePane;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** To be built. */
public final class RoutingPane implements SimulatePane {
    private final VBox root = new VBox(14);

    public RoutingPane(Context context) {
        root.setId("routing");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(TrainingRun run) {}
}
