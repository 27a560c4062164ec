package dev.escalation.ui.models;

import dev.escalation.app.Training;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The panels that open over the page, one at a time: how to train, what the leak checks found, what facts are worth. */
final class ModelsPanels {
    private final TrainPanel training;
    private final LeakPanel leaks;
    private final WorthPanel worth;
    private @Nullable StackPane page;
    private @Nullable Node before;

    ModelsPanels(Context context) {
        this.leaks = new LeakPanel(context, this::close);
        this.worth = new WorthPanel(context, this::close);
        this.training = new TrainPanel(
                context.texts(),
                settings -> {
                    close();
                    context.workbench().train(settings);
                },
                this::close);
        StackPane.setAlignment(training, Pos.TOP_RIGHT);
        StackPane.setMargin(training, new Insets(52, 20, 12, 20));
        StackPane.setAlignment(leaks, Pos.CENTER);
        StackPane.setAlignment(worth, Pos.CENTER);
    }

    void putOn(StackPane target) {
        page = target;
    }

    /** Closes it if it is open. */
    void openTraining() {
        open(training);
    }

    /** Closes it if it is open. */
    void openLeaks(Training checked) {
        leaks.show(checked);
        open(leaks);
    }

    /** Closes it if it is open. */
    void openWorth(TrainingRun run) {
        worth.show(run);
        open(worth);
    }

    private void open(Node panel) {
        boolean isOpen = panel.getParent() != null;
        close();
        if (!isOpen && page != null) {
            before = page.getScene().getFocusOwner();
            page.getChildren().add(panel);
            panel.requestFocus();
        }
    }

    void close() {
        if (page != null && page.getChildren().removeAll(training, leaks, worth) && before != null) {
            before.requestFocus();
        }
    }
}
