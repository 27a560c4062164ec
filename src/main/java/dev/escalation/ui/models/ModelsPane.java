package dev.escalation.ui.models;

import dev.escalation.ui.TrainingRun;
import java.util.List;
import javafx.scene.Node;

/** One part of the screen. */
public interface ModelsPane {
    Node node();

    /** What can be done with what it shows, for the head of the page. */
    default List<Node> actions() {
        return List.of();
    }

    /** Fills it; called when somebody first looks at it, and again for another training. */
    void show(TrainingRun run);
}
