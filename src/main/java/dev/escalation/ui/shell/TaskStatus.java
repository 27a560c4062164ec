package dev.escalation.ui.shell;

import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.work.RunningTask;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is being done: the latest work with its progress, all of them on request. */
final class TaskStatus {
    private static final double ABOVE_STATUS_BAR = 36;

    private final Context context;
    private final HBox place;
    private final StackPane overlay;
    private final VBox all = new VBox(10);
    private final Button more;

    /**
     * @param place in the status bar
     * @param overlay where the list of all works opens
     */
    TaskStatus(Context context, HBox place, StackPane overlay) {
        this.context = context;
        this.place = place;
        this.overlay = overlay;
        all.setId("tasks");
        all.getStyleClass().add("floating-panel");
        all.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(all, Pos.BOTTOM_LEFT);
        StackPane.setMargin(all, new Insets(0, 0, ABOVE_STATUS_BAR, 12));
        more = Buttons.link("", this::toggle);
        more.setId("more-tasks");
        context.work().running().addListener((ListChangeListener<RunningTask>) _ -> show());
        show();
    }

    private void show() {
        List<RunningTask> running = context.work().running();
        all.getChildren()
                .setAll(running.stream()
                        .map(task -> new TaskRow(context.texts(), task))
                        .toList());
        if (running.isEmpty()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("dot", "dot-ok");
            Label ready = new Label(context.texts().get("shell.ready"));
            ready.getStyleClass().add("text-small");
            place.getChildren().setAll(dot, ready);
        } else {
            TaskRow latest = new TaskRow(context.texts(), running.getLast());
            latest.setId("task");
            place.getChildren().setAll(latest);
        }
        if (running.size() > 1) {
            more.setText(context.texts()
                    .get("shell.tasks.more", context.texts().formats().count(running.size() - 1)));
            place.getChildren().add(more);
        } else {
            overlay.getChildren().remove(all);
        }
    }

    private void toggle() {
        if (!overlay.getChildren().remove(all)) {
            overlay.getChildren().add(all);
        }
    }
}
