package dev.escalation.ui.drivers;

import dev.escalation.analysis.Driver;
import dev.escalation.analysis.OutcomeCost;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Levels with their figures; the name opens the tickets, the chosen row is shown over time. */
final class DriversTable {
    private static final double ROW_HEIGHT = 36;
    private static final double ROOM_FOR_ALL = 1180;

    private final DriverWords words;
    private final Consumer<Driver> open;
    private final TableView<Driver> table = new TableView<>();
    private final TableColumn<Driver, Driver> money;
    private final TableColumn<Driver, Driver> mark;
    private final IdentityHashMap<Driver, Integer> rank = new IdentityHashMap<>();
    private OutcomeCost cost = OutcomeCost.UNKNOWN;
    private ExcessMark.Scale scale = new ExcessMark.Scale(0, 1);

    DriversTable(DriverWords words, Consumer<Driver> chosen, Consumer<Driver> open) {
        this.words = words;
        this.open = open;
        table.setId("drivers-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setSortPolicy(this::sort);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, driver) -> {
            if (driver != null) {
                chosen.accept(driver);
            }
        });
        table.setOnKeyPressed(event -> {
            Driver driver = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && driver != null) {
                open.accept(driver);
            }
        });
        money = figure(DriverFigure.money(words, () -> cost));
        mark = column("mark", 120, this::mark);
        mark.setSortable(false);
        table.widthProperty().addListener(_ -> makeRoom());
        table.getColumns().setAll(columns());
    }

    TableView<Driver> node() {
        return table;
    }

    /** @param rows in their rank; the first is chosen */
    void show(List<Driver> rows, OutcomeCost price) {
        rank.clear();
        rows.forEach(row -> rank.put(row, rank.size()));
        cost = price;
        scale = ExcessMark.Scale.of(rows.stream().map(Driver::adjusted).toList());
        money.setVisible(price.isKnown());
        money.setText(
                price.currency().isBlank()
                        ? words.get("drivers.table.money")
                        : words.get("drivers.table.money.in", price.currency()));
        makeRoom();
        table.getSortOrder().clear();
        table.getItems().setAll(rows);
        table.refresh();
        table.scrollTo(0);
        table.getSelectionModel().selectFirst();
    }

    /** The marks repeat the numbers beside them, so they give way first. */
    private void makeRoom() {
        mark.setVisible(!money.isVisible() || table.getWidth() >= ROOM_FOR_ALL);
    }

    /** The third click on a header brings the rank back. */
    private Boolean sort(TableView<Driver> sorted) {
        Comparator<Driver> own = Comparator.comparingInt(driver -> rank.getOrDefault(driver, 0));
        Comparator<Driver> asked = sorted.getComparator();
        FXCollections.sort(sorted.getItems(), asked == null ? own : asked.thenComparing(own));
        return true;
    }

    private List<TableColumn<Driver, Driver>> columns() {
        TableColumn<Driver, Driver> name = column("name", 200, this::name);
        name.setComparator(Comparator.comparing(driver -> words.label(driver.level())));
        TableColumn<Driver, Driver> trend = column("trend", 150, this::trend);
        trend.setComparator(Comparator.comparing(driver -> driver.trend().direction()));
        return List.of(
                name,
                figure(DriverFigure.tickets(words)),
                figure(DriverFigure.share(words)),
                figure(DriverFigure.elsewhere(words)),
                figure(DriverFigure.beyond(words)),
                mark,
                figure(DriverFigure.crude(words)),
                money,
                trend);
    }

    private TableColumn<Driver, Driver> column(String key, double width, Supplier<DriverCell> cell) {
        TableColumn<Driver, Driver> column = new TableColumn<>(words.get("drivers.table." + key));
        column.setId("drivers-" + key);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(width * 0.85);
        column.setReorderable(false);
        return column;
    }

    /** A figure, and its interval in small numbers behind it. */
    private TableColumn<Driver, Driver> figure(DriverFigure figure) {
        TableColumn<Driver, Driver> column = column(figure.key(), figure.width(), () -> cell(figure));
        column.getStyleClass().add("right");
        column.setComparator(Comparator.comparingDouble(figure.order()));
        return column;
    }

    private static DriverCell cell(DriverFigure figure) {
        Label value = new Label();
        value.setMinWidth(Region.USE_PREF_SIZE);
        Label range = new Label();
        range.getStyleClass().add("text-micro");
        range.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(6, value, range);
        content.setAlignment(Pos.CENTER_RIGHT);
        return new DriverCell(content, driver -> {
            value.setText(figure.text().apply(driver));
            range.setText(figure.range().apply(driver));
            range.setManaged(!range.getText().isEmpty());
        });
    }

    private DriverCell name() {
        Button link = Buttons.link("", () -> {});
        link.setMinWidth(0);
        return new DriverCell(link, driver -> {
            link.setText(words.label(driver.level()));
            link.setOnAction(_ -> open.accept(driver));
        });
    }

    private DriverCell mark() {
        ExcessMark bar = new ExcessMark();
        HBox content = new HBox(bar);
        HBox.setHgrow(bar, Priority.ALWAYS);
        content.setAlignment(Pos.CENTER_LEFT);
        return new DriverCell(content, driver -> {
            bar.setVisible(DriverFigure.isComparable(driver));
            bar.show(driver.adjusted(), scale);
        });
    }

    private DriverCell trend() {
        Sparkline line = new Sparkline();
        Label word = Labels.whole("", "text-small");
        HBox content = new HBox(8, line, word);
        content.setAlignment(Pos.CENTER_LEFT);
        return new DriverCell(content, driver -> {
            line.show(driver.trend().shares());
            word.setText(words.trend(driver.trend().direction()));
        });
    }
}
