package dev.escalation.ui;

import dev.escalation.app.ReadTexts;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.work.RunningTask;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Offers to read what the tickets say, where something is made of it; gone once it is read. */
public final class ReadTextsCall extends VBox {
    private final Context context;
    private final Label what = Labels.wrapped("", "text-small");
    private final Button button;

    /** @param id of the button, for what looks for it */
    public ReadTextsCall(Context context, String id) {
        super(6);
        this.context = context;
        this.button = Buttons.withIcon(
                "fth-book-open", context.texts().get("common.texts.read"), context.workbench()::readTexts);
        button.setId(id);
        getChildren().addAll(what, button);
        managedProperty().bind(visibleProperty());
        context.workspace().dataProperty().addListener(_ -> refresh());
        context.workspace().textsProperty().addListener(_ -> refresh());
        context.work().running().addListener((ListChangeListener<RunningTask>) _ -> refresh());
        refresh();
    }

    private void refresh() {
        LoadedData data = context.workspace().dataProperty().get();
        boolean read = context.workspace().textsProperty().get() != null;
        boolean worthIt = data != null && ReadTexts.areIn(data.clean().data());
        boolean reading = context.workbench().readingTexts() != null;
        setVisible(data != null && !read);
        button.setVisible(worthIt);
        button.setManaged(worthIt);
        button.setDisable(reading);
        if (data != null) {
            String count = context.texts()
                    .formats()
                    .count(data.clean().data().tickets().size());
            what.setText(context.texts()
                    .get(
                            !worthIt ? "common.texts.none" : reading ? "common.texts.reading" : "common.texts.what",
                            count));
        }
    }
}
