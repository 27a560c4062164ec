package dev.escalation.ui.drivers;

import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.simulate.SimulatePane;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** To be built. */
public final class DriversPane implements SimulatePane {
    private final VBox root = new VBox(14);

    public DriversPane(Context context) {
        root.setId("drivers");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(TrainingRun run) {}
}
