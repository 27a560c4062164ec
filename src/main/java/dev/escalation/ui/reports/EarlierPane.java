package dev.escalation.ui.reports;

import dev.escalation.ui.Context;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.reports.EarlierFiles.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The files that were made before: in the workspace, or saved in this session. */
final class EarlierPane {
    private final Context context;
    private final Card card;
    private final ListView<Report> list = new ListView<>();
    private final List<Path> saved = new ArrayList<>();

    /** @param chosen gets the file that the user wants to look at */
    EarlierPane(Context context, Card card, Consumer<Report> chosen) {
        this.context = context;
        this.card = card;
        card.setTitle(context.texts().get("reports.earlier"));
        list.setId("report-files");
        list.getStyleClass().add("profile-list");
        list.setAccessibleText(context.texts().get("reports.earlier"));
        list.setCellFactory(_ -> new EarlierCell(context.texts().formats()));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, report) -> {
            if (report != null) {
                chosen.accept(report);
            }
        });
        card.setContent(list);
    }

    void saved(Path file) {
        saved.add(file);
        look();
    }

    /** What is looked at is not of the list any more. */
    void clearChoice() {
        list.getSelectionModel().clearSelection();
    }

    void look() {
        List<Path> ours = List.copyOf(saved);
        Optional<Path> exports = exports();
        context.work().prepare(list, _ -> EarlierFiles.of(exports, ours), this::show);
    }

    private Optional<Path> exports() {
        return Optional.ofNullable(context.workspace().sessionProperty().get())
                .map(session -> session.folder().path().resolve("exports"));
    }

    private void show(EarlierFiles files) {
        @Nullable Report chosen = list.getSelectionModel().getSelectedItem();
        if (files.reports().isEmpty()) {
            card.showEmpty(
                    "fth-file-text",
                    context.texts().get("reports.earlier.none"),
                    context.texts().get("reports.earlier.none.what"));
            return;
        }
        card.showContent();
        if (!files.reports().equals(list.getItems())) {
            list.getItems().setAll(files.reports());
            list.getSelectionModel().select(chosen);
        }
    }
}
