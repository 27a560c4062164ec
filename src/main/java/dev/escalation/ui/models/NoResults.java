package dev.escalation.ui.models;

import dev.escalation.ui.Context;
import dev.escalation.ui.Page;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the page shows while there are no results: the way to data, or to the first training. */
final class NoResults {
    private NoResults() {}

    static Node noData(Context context) {
        Texts texts = context.texts();
        return new EmptyState(
                "fth-database",
                texts.get("common.noData"),
                texts.get("common.noData.what"),
                Buttons.plain(
                        texts.get("common.noData.open"),
                        () -> context.workspace().pageProperty().set(Page.DATA)));
    }

    /** The running training takes its place. */
    static Node noModel(Context context, Runnable train) {
        Texts texts = context.texts();
        EmptyState empty = new EmptyState(
                "fth-cpu",
                texts.get("common.noModel"),
                texts.get("common.noModel.what"),
                Buttons.primary("fth-play", texts.get("common.noModel.train"), train));
        VBox.setVgrow(empty, Priority.ALWAYS);
        RunningRow running = new RunningRow(context);
        running.getStyleClass().add("card");
        empty.visibleProperty().bind(running.visibleProperty().not());
        return new VBox(14, running, empty);
    }
}
