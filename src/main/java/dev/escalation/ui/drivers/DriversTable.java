package dev.escalation.ui.drivers;

import dev.escalation.analysis.Driver;
import dev.escalation.analysis.Driver.Finding;
import dev.escalation.analysis.Excess;
import dev.escalation.analysis.OutcomeCost;
import dev.escalation.chart.Interval;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.text.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
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
    private List<Driver> ranked = List.of();
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
        money = figure(
                "money",
                150,
                this::amount,
                driver -> cost.of(driver.adjusted()).map(this::amounts).orElse(""),
                DriversTable::excess);
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
        ranked = rows;
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
        Comparator<Driver> rank = Comparator.comparingInt(ranked::indexOf);
        Comparator<Driver> asked = sorted.getComparator();
        FXCollections.sort(sorted.getItems(), asked == null ? rank : asked.thenComparing(rank));
        return true;
    }

    private List<TableColumn<Driver, Driver>> columns() {
        List<TableColumn<Driver, Driver>> columns = new ArrayList<>();
        TableColumn<Driver, Driver> name = column("name", 200, this::name);
        name.setComparator(Comparator.comparing(driver -> words.label(driver.level())));
        columns.add(name);
        columns.add(figure(
                "tickets",
                72,
                driver -> Formats.count(driver.share().decided()),
                _ -> "",
                driver -> driver.share().decided()));
        columns.add(figure(
                "share",
                132,
                DriversTable::share,
                DriversTable::shareRange,
                driver -> driver.share().estimate().value()));
        columns.add(figure("elsewhere", 84, DriversTable::elsewhere, _ -> "", Driver::expectedShare));
        columns.add(figure(
                "beyond",
                142,
                driver -> comparable(driver, driver.adjusted()),
                driver -> isComparable(driver) ? words.range(driver.adjusted()) : "",
                DriversTable::excess));
        columns.add(mark);
        columns.add(figure(
                "crude",
                142,
                driver -> DriverWords.signed(driver.crude().value()),
                driver -> words.range(driver.crude()),
                driver -> driver.crude().value()));
        columns.add(money);
        TableColumn<Driver, Driver> trend = column("trend", 150, this::trend);
        trend.setComparator(Comparator.comparing(driver -> driver.trend().direction()));
        columns.add(trend);
        return columns;
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
    private TableColumn<Driver, Driver> figure(
            String key,
            double width,
            Function<Driver, String> value,
            Function<Driver, String> interval,
            ToDoubleFunction<Driver> order) {
        TableColumn<Driver, Driver> column = column(key, width, () -> {
            Label figure = new Label();
            figure.setMinWidth(Region.USE_PREF_SIZE);
            Label range = new Label();
            range.getStyleClass().add("text-micro");
            range.setMinWidth(Region.USE_PREF_SIZE);
            HBox content = new HBox(6, figure, range);
            content.setAlignment(Pos.CENTER_RIGHT);
            return new DriverCell(content, driver -> {
                figure.setText(value.apply(driver));
                range.setText(interval.apply(driver));
                range.setManaged(!range.getText().isEmpty());
            });
        });
        column.getStyleClass().add("right");
        column.setComparator(Comparator.comparingDouble(order));
        return column;
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
            bar.setVisible(isComparable(driver));
            bar.show(driver.adjusted(), scale);
        });
    }

    private DriverCell trend() {
        Sparkline line = new Sparkline();
        Label word = new Label();
        word.getStyleClass().add("text-small");
        HBox content = new HBox(8, line, word);
        content.setAlignment(Pos.CENTER_LEFT);
        return new DriverCell(content, driver -> {
            line.show(driver.trend().shares());
            word.setText(words.trend(driver.trend().direction()));
        });
    }

    private static double excess(Driver driver) {
        return driver.adjusted().value();
    }

    private static boolean isComparable(Driver driver) {
        return driver.finding() != Finding.TOO_FEW;
    }

    private String comparable(Driver driver, Excess excess) {
        return isComparable(driver) ? DriverWords.signed(excess.value()) : words.get("drivers.tooFew");
    }

    private static String share(Driver driver) {
        return Formats.share(driver.share().estimate().value(), 1);
    }

    private static String shareRange(Driver driver) {
        Interval interval = driver.share().estimate().interval();
        return interval == null
                ? ""
                : Formats.decimal(interval.low() * 100, 1)
                        + DriverWords.NONE
                        + Formats.decimal(interval.high() * 100, 1);
    }

    private static String elsewhere(Driver driver) {
        double share = driver.expectedShare();
        return Double.isNaN(share) ? DriverWords.NONE : Formats.share(share, 1);
    }

    private String amount(Driver driver) {
        return cost.of(driver.adjusted())
                .map(amount -> DriverWords.signed(amount.value()))
                .orElse("");
    }

    private String amounts(Excess amount) {
        return words.range(amount);
    }
}
