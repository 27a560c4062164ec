package dev.escalation.ui.simulate;

import dev.escalation.ui.TrainingRun;
import javafx.scene.Node;

/** One part of the screen. */
public interface SimulatePane {
    Node node();

    /** Fills it; called when somebody first looks at it, and again for another training. */
    void show(TrainingRun run);
}
