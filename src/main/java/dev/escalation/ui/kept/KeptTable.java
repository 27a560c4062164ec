package dev.escalation.ui.kept;

import dev.escalation.app.registry.Champions;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.store.tables.ModelKey;
import dev.escalation.ui.control.Tag;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** All kept models, the newest first. */
final class KeptTable {
    private static final double ROW_HEIGHT = 32;

    private final KeptWords words;
    private final TableView<ModelRecord> table = new TableView<>();
    private Champions champions = new Champions(java.util.List.of());
    private @Nullable ModelKey inUse;

    KeptTable(KeptWords words, Consumer<ModelRecord> onSelect) {
        this.words = words;
        table.setId("kept-models");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinHeight(140);
        table.getColumns().add(name());
        text("at", 140, model -> words.moment(model.at()), Comparator.comparing(ModelRecord::at));
        text("target", 84, model -> words.target(model.target()), Comparator.comparing(ModelRecord::target));
        number("auc", 76, model -> figure(model, "roc_auc"));
        number("ap", 98, model -> figure(model, "average_precision"));
        text(
                "snapshot",
                82,
                model -> shortened(model.metadata().snapshot()),
                Comparator.comparing(model -> model.metadata().snapshot()));
        text("size", 78, words::size, Comparator.comparingLong(ModelRecord::bytes));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, model) -> {
            if (model != null) {
                onSelect.accept(model);
            }
        });
    }

    TableView<ModelRecord> node() {
        return table;
    }

    /** @param used the model in use; null if it is none of these */
    void show(KeptState state, @Nullable ModelKey used) {
        ModelRecord before = table.getSelectionModel().getSelectedItem();
        champions = state.champions();
        inUse = used;
        table.getItems().setAll(state.models());
        table.refresh();
        table.getItems().stream()
                .filter(model -> before != null && model.key().equals(before.key()))
                .findFirst()
                .ifPresentOrElse(
                        model -> table.getSelectionModel().select(model),
                        () -> table.getSelectionModel().selectFirst());
    }

    /** Where there is little room, the snapshot stands in the report card alone. */
    void makeRoom(boolean all) {
        table.getColumns().stream()
                .filter(column -> words.get("kept.column.snapshot").equals(column.getText()))
                .forEach(column -> column.setVisible(all));
    }

    private static double figure(ModelRecord model, String metric) {
        return model.metadata().figure("test", metric).value();
    }

    private static String shortened(String snapshot) {
        return snapshot.substring(0, Math.min(6, snapshot.length()));
    }

    private TableColumn<ModelRecord, ModelRecord> name() {
        TableColumn<ModelRecord, ModelRecord> column = column("model", 216);
        column.setComparator(Comparator.comparing(model -> words.kind(model.key())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ModelRecord model, boolean empty) {
                super.updateItem(model, empty);
                setGraphic(model == null || empty ? null : marked(model));
            }
        });
        return column;
    }

    private HBox marked(ModelRecord model) {
        Label name = new Label(words.kind(model.key()));
        name.getStyleClass().add(model.isThere() ? "text-medium" : "text-muted");
        name.setMinWidth(Label.USE_PREF_SIZE);
        HBox box = new HBox(6, name);
        box.setAlignment(Pos.CENTER_LEFT);
        if (champions.isChampion(model.key())) {
            box.getChildren().add(new Tag(words.get("kept.champion"), Tag.Kind.OK));
        }
        if (model.key().equals(inUse)) {
            box.getChildren().add(new Tag(words.get("kept.inUse"), Tag.Kind.ACCENT));
        }
        if (model.isImported()) {
            box.getChildren().add(new Tag(words.get("kept.imported"), Tag.Kind.NEUTRAL));
        }
        if (!model.isThere()) {
            box.getChildren().add(new Tag(words.get("kept.removed"), Tag.Kind.NEUTRAL));
        }
        return box;
    }

    private void number(String key, double width, ToDoubleFunction<ModelRecord> value) {
        text(
                key,
                width,
                model -> Double.isNaN(value.applyAsDouble(model))
                        ? "\u2013"
                        : words.formats().decimal(value.applyAsDouble(model), 3),
                Comparator.comparingDouble(value));
        table.getColumns().getLast().getStyleClass().add("right");
    }

    private void text(String key, double width, Function<ModelRecord, String> text, Comparator<ModelRecord> order) {
        TableColumn<ModelRecord, ModelRecord> column = column(key, width);
        column.setComparator(order);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ModelRecord model, boolean empty) {
                super.updateItem(model, empty);
                setText(model == null || empty ? null : text.apply(model));
            }
        });
        table.getColumns().add(column);
    }

    private TableColumn<ModelRecord, ModelRecord> column(String key, double width) {
        TableColumn<ModelRecord, ModelRecord> column = new TableColumn<>(words.get("kept.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.9);
        column.setReorderable(false);
        return column;
    }
}
