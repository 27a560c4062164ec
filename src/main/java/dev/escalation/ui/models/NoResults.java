package dev.escalation.ui.models;

import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.Page;
import dev.escalation.ui.WithoutModel;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the page shows while there are no results: the way to data, or to the first training. */
final class NoResults {
    private final Node noData;
    private final Node noModel;

    NoResults(Context context, Runnable train) {
        noData = noData(context);
        noModel = noModel(context, train);
    }

    Node of(@Nullable LoadedData data) {
        return data == null ? noData : noModel;
    }

    private static Node noData(Context context) {
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
    private static Node noModel(Context context, Runnable train) {
        WithoutModel without = new WithoutModel(context, train);
        VBox.setVgrow(without, Priority.ALWAYS);
        RunningRow running = new RunningRow(context);
        running.getStyleClass().add("card");
        without.visibleProperty().bind(running.visibleProperty().not());
        return new VBox(14, running, without);
    }
}
