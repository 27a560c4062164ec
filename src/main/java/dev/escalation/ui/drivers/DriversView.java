package dev.escalation.ui.drivers;

import dev.escalation.analysis.Column;
import dev.escalation.analysis.Driver;
import dev.escalation.analysis.Driver.Finding;
import dev.escalation.analysis.DriverPair;
import dev.escalation.analysis.Drivers;
import dev.escalation.analysis.OutcomeCost;
import dev.escalation.app.DriversFile;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.quality.TicketOpening;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of levels, the course of the chosen one, and pairs. */
final class DriversView extends VBox {
    private static final double BOTTOM_SHARE = 0.36;
    private static final double LEAST_BOTTOM = 210;
    private static final double PAIRS_WIDTH = 430;

    private final Context context;
    private final DriverWords words;
    private final TicketOpening opening;
    private final Card tableCard = new Card();
    private final DriversTable table;
    private final CourseCard course;
    private final PairsCard pairs;
    private final Label note = Labels.wrapped("", "text-small");
    private final Button export;
    private @Nullable Drivers shown;

    /** @param opening of the tickets behind a figure */
    DriversView(Context context, DriverWords words, TicketOpening opening) {
        super(14);
        this.context = context;
        this.words = words;
        this.opening = opening;
        this.table = new DriversTable(words, this::choose, this::open);
        this.course = new CourseCard(context, words, this::open);
        this.pairs = new PairsCard(words, this::open);
        this.export = Buttons.withIcon("fth-download", words.get("drivers.export"), () -> {});
        export.setId("drivers-export");
        tableCard.setTitle(words.get("simulate.part.drivers"));
        tableCard.tools().getChildren().add(export);
        note.setId("drivers-note");
        note.getStyleClass().add("explore-note");
        note.setMaxWidth(Double.MAX_VALUE);
        note.managedProperty().bind(note.visibleProperty());
        tableCard.getChildren().add(note);
        tableCard.setMinHeight(0);
        VBox.setVgrow(tableCard, Priority.ALWAYS);
        getChildren().addAll(tableCard, bottom());
    }

    private HBox bottom() {
        HBox.setHgrow(course.node(), Priority.ALWAYS);
        course.node().setMinWidth(0);
        pairs.node().setMinWidth(PAIRS_WIDTH);
        pairs.node().setMaxWidth(PAIRS_WIDTH);
        HBox bottom = new HBox(14, course.node(), pairs.node());
        bottom.setMinHeight(LEAST_BOTTOM);
        bottom.prefHeightProperty().bind(heightProperty().multiply(BOTTOM_SHARE));
        return bottom;
    }

    /** While it is being counted. */
    void computing() {
        shown = null;
        opening.close();
        note.setVisible(false);
        export.setDisable(true);
        course.clear();
        List.of(tableCard, course.node(), pairs.node()).forEach(Card::showComputing);
    }

    /**
     * @param column whose levels are shown, empty for all
     * @param finding what is shown of them
     */
    void show(Drivers drivers, String column, Finding finding, OutcomeCost cost) {
        shown = drivers;
        List<Driver> rows = drivers.levels().stream()
                .filter(driver -> kind(driver) == finding)
                .filter(driver ->
                        column.isEmpty() || key(driver.level().column()).equals(column))
                .toList();
        tableCard.setTitle(title(drivers, finding));
        tableCard.setSubtitle(words.get("drivers.shown", rows.size()));
        note.setText(words.note(drivers));
        note.setVisible(drivers.isKnown());
        pairs.show(drivers, cost);
        export.setDisable(rows.isEmpty());
        export.setOnAction(_ -> new Export(context).write("drivers.csv", writing(new DriversFile(drivers, cost))));
        if (rows.isEmpty()) {
            course.clear();
            showNothing(drivers, finding);
        } else {
            tableCard.setContent(table.node());
            table.show(rows, cost);
        }
    }

    /** Exactly what the table shows, in its order now. */
    private Export.Content writing(DriversFile file) {
        List<Driver> rows = List.copyOf(table.node().getItems());
        return to -> file.write(rows, to);
    }

    private String title(Drivers drivers, Finding finding) {
        String outcomes = words.outcomes(drivers.target());
        return switch (finding) {
            case MORE -> words.get("drivers.title.more", outcomes);
            case FEWER -> words.get("drivers.title.fewer", outcomes);
            case CHANCE, TOO_FEW -> words.get("drivers.title.chance");
        };
    }

    private void showNothing(Drivers drivers, Finding finding) {
        String outcomes = words.outcomes(drivers.target());
        if (drivers.isKnown()) {
            tableCard.showEmpty("fth-check", words.nothing(finding, outcomes), words.get("drivers.nothing.what"));
        } else {
            String source = words.explore().source(drivers.basis().source(drivers.target()));
            tableCard.showEmpty(
                    "fth-help-circle",
                    words.get("drivers.unknown", outcomes),
                    words.get("drivers.unknown.what", source));
        }
    }

    /** A column by its name and owner. */
    static String key(Column column) {
        return column.owner() + " " + column.name();
    }

    private static Finding kind(Driver driver) {
        return driver.finding() == Finding.TOO_FEW ? Finding.CHANCE : driver.finding();
    }

    private void choose(Driver driver) {
        Drivers of = shown;
        if (of != null) {
            course.show(of, driver);
        }
    }

    private void open(Driver driver) {
        Drivers of = shown;
        if (of != null) {
            opening.open(words.label(driver.level()), () -> of.ticketsOf(driver.level()));
        }
    }

    private void open(DriverPair pair) {
        Drivers of = shown;
        if (of != null) {
            opening.open(words.label(pair), () -> of.ticketsOf(pair));
        }
    }
}
