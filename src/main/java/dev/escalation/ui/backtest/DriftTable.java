package dev.escalation.ui.backtest;

import dev.escalation.model.drift.FeatureDrift;
import dev.escalation.model.drift.FeatureDrift.Kind;
import dev.escalation.model.drift.Psi;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Features with how far they have moved; the chosen one is explained beside. */
final class DriftTable {
    private static final double ROW_HEIGHT = 34;
    private static final double WIDEST_TIP = 340;

    private final Texts texts;
    private final TableView<FeatureDrift> table = new TableView<>();

    /** A cell's node, filled for a feature. */
    private record Filled(Node node, Consumer<FeatureDrift> fill) {}

    DriftTable(Texts texts, Consumer<FeatureDrift> chosen) {
        this.texts = texts;
        table.setId("drift-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        TableColumn<FeatureDrift, FeatureDrift> name = column("feature", 240, this::name);
        name.setComparator(Comparator.comparing(drift -> texts.phrases().label(drift.info())));
        TableColumn<FeatureDrift, FeatureDrift> band = column("band", 110, this::band);
        band.setComparator(
                Comparator.comparing((FeatureDrift drift) -> drift.psi().band())
                        .thenComparing(drift -> drift.kind() == Kind.OF_TIME));
        TableColumn<FeatureDrift, FeatureDrift> psi = column("psi", 84, () -> figure(FeatureDrift::psi, Psi::value));
        psi.setComparator(Comparator.comparingDouble(drift -> drift.psi().value()));
        psi.getStyleClass().add("right");
        TableColumn<FeatureDrift, FeatureDrift> chance =
                column("chance", 84, () -> figure(FeatureDrift::psi, Psi::chance));
        chance.setComparator(Comparator.comparingDouble(drift -> drift.psi().chance()));
        chance.getStyleClass().add("right");
        TableColumn<FeatureDrift, FeatureDrift> picture = column("picture", 150, DriftTable::picture);
        picture.setSortable(false);
        table.getColumns().setAll(List.of(name, band, psi, chance, picture));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, drift) -> {
            if (drift != null) {
                chosen.accept(drift);
            }
        });
    }

    TableView<FeatureDrift> node() {
        return table;
    }

    void show(List<FeatureDrift> features) {
        table.getSortOrder().clear();
        table.getItems().setAll(features);
        table.getSelectionModel().selectFirst();
    }

    private Filled name() {
        Label name = new Label();
        return new Filled(name, drift -> {
            name.setText(texts.phrases().label(drift.info()) + encoded(drift));
            name.getStyleClass().setAll("label", drift.kind() == Kind.OF_TIME ? "text-muted" : "text-body");
        });
    }

    /** Numbers that stand for the levels of a column are told from the column. */
    private String encoded(FeatureDrift drift) {
        return drift.info().name().equals(drift.info().source()) || drift.kind() != Kind.OF_TIME
                ? ""
                : " " + texts.get("backtest.encoded");
    }

    private Filled band() {
        HBox place = new HBox();
        place.setAlignment(Pos.CENTER_LEFT);
        return new Filled(place, drift -> place.getChildren().setAll(tag(drift)));
    }

    private Tag tag(FeatureDrift drift) {
        if (drift.kind() == Kind.OF_TIME) {
            return new Tag(texts.get("backtest.band.grows"), Tag.Kind.NEUTRAL);
        }
        Psi.Band band = drift.psi().band();
        Tag.Kind kind = switch (band) {
            case STABLE -> Tag.Kind.NEUTRAL;
            case MOVED -> Tag.Kind.WARN;
            case MOVED_FAR -> Tag.Kind.BAD;
        };
        return new Tag(texts.get("backtest.band." + band), kind);
    }

    private Filled figure(
            java.util.function.Function<FeatureDrift, Psi> psi, java.util.function.ToDoubleFunction<Psi> value) {
        Label label = new Label();
        HBox place = new HBox(label);
        place.setAlignment(Pos.CENTER_RIGHT);
        return new Filled(
                place, drift -> label.setText(texts.formats().decimal(value.applyAsDouble(psi.apply(drift)), 2)));
    }

    private static Filled picture() {
        ThenNowMark mark = new ThenNowMark();
        HBox place = new HBox(mark);
        place.setAlignment(Pos.CENTER_LEFT);
        return new Filled(place, drift -> mark.show(drift.psi()));
    }

    private TableColumn<FeatureDrift, FeatureDrift> column(String key, double width, Supplier<Filled> cell) {
        TableColumn<FeatureDrift, FeatureDrift> column = new TableColumn<>();
        Label head = new Label(texts.get("backtest.drift." + key));
        Tooltip tip = new Tooltip(texts.get("backtest.drift." + key + ".what"));
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST_TIP);
        head.setTooltip(tip);
        column.setGraphic(head);
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.85);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new FilledCell(cell.get()));
        return column;
    }

    private static final class FilledCell extends TableCell<FeatureDrift, FeatureDrift> {
        private final Filled filled;

        FilledCell(Filled filled) {
            this.filled = filled;
        }

        @Override
        protected void updateItem(@Nullable FeatureDrift drift, boolean empty) {
            super.updateItem(drift, empty);
            if (empty || drift == null) {
                setGraphic(null);
            } else {
                filled.fill().accept(drift);
                setGraphic(filled.node());
            }
        }
    }
}
