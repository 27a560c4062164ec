package dev.escalation.ui;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** What a screen shows that has no model to show: that one is on its way, why there is none, or how to get one. */
public final class WithoutModel extends StackPane {
    private final Context context;
    private final Runnable train;

    /** @param train what the button does that leads to a model */
    public WithoutModel(Context context, Runnable train) {
        this.context = context;
        this.train = train;
        setId("without-model");
        context.work().running().addListener((ListChangeListener<RunningTask>) _ -> show());
        context.workspace().problemProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        Problem problem = context.workspace().problemProperty().get();
        RunningTask task = context.workbench().mainJob();
        if (task != null) {
            getChildren().setAll(computing(task));
        } else {
            getChildren().setAll(problem == null ? noneYet() : failed(problem));
        }
    }

    private EmptyState computing(RunningTask task) {
        Button cancel = Buttons.plain(texts().get("common.cancel"), task::cancel);
        cancel.disableProperty().bind(task.cancellingProperty());
        return new EmptyState("fth-cpu", task.title(), texts().get("common.computing.what"), cancel);
    }

    private EmptyState noneYet() {
        return new EmptyState(
                "fth-inbox", texts().get("common.noModel"), texts().get("common.noModel.what"), training());
    }

    private EmptyState failed(Problem problem) {
        List<Button> ways = new ArrayList<>();
        Runnable again = context.workbench().again();
        if (again != null) {
            ways.add(again(again));
        }
        ways.add(Buttons.plain(
                texts().get("common.noData.open"),
                () -> context.workspace().pageProperty().set(Page.DATA)));
        return EmptyState.failed(problem.title(), problem.message(), problem.code(), ways.toArray(Button[]::new));
    }

    private Button again(Runnable again) {
        Button button = Buttons.primary("fth-refresh-cw", texts().get("common.again"), again);
        button.setId("try-again");
        return button;
    }

    private Button training() {
        Button button = Buttons.primary("fth-play", texts().get("common.noModel.train"), train);
        button.setId("train-first");
        return button;
    }

    private Texts texts() {
        return context.texts();
    }
}
