package dev.escalation.ui.models;

import dev.escalation.model.ModelResult;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Card;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The runs of this session; choosing one shows it. */
final class HistoryCard {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Context context;
    private final Card card = new Card();
    private final TableView<TrainingRun> table = new TableView<>();
    private boolean following;

    HistoryCard(Context context, Consumer<TrainingRun> onChoose) {
        this.context = context;
        Figures figures = new Figures(context.texts().formats());
        ModelNames names = new ModelNames(context.texts());
        card.setId("history-card");
        card.setTitle(context.texts().get("models.history"));
        table.setId("history");
        table.setAccessibleText(context.texts().get("models.history"));
        table.setFixedCellSize(30);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(context.workspace().history());
        table.setMinHeight(62);
        table.setPrefHeight(120);
        add("number", 40, run -> Integer.toString(run.number()));
        add("time", 56, run -> TIME.format(run.finishedAt()));
        add("best", 130, run -> names.of(best(run)));
        add("auc", 70, run -> figures.decimal(best(run).test().rocAuc().value(), 3));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, run) -> {
            if (run != null && !following) {
                onChoose.accept(run);
            }
        });
        card.setContent(table);
    }

    Card node() {
        return card;
    }

    void show(TrainingRun run) {
        following = true;
        table.getSelectionModel().select(run);
        following = false;
    }

    private static ModelResult best(TrainingRun run) {
        return run.training().comparison().best();
    }

    private void add(String name, double width, Function<TrainingRun, String> text) {
        TableColumn<TrainingRun, String> column =
                new TableColumn<>(context.texts().get("models.history." + name));
        column.setCellValueFactory(run -> new ReadOnlyStringWrapper(text.apply(run.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 44));
        column.setSortable(false);
        column.setReorderable(false);
        table.getColumns().add(column);
    }
}
