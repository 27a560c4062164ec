package dev.escalation.ui.drivers;

import dev.escalation.analysis.Driver;
import dev.escalation.analysis.Drivers;
import dev.escalation.analysis.Share;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.SeriesColor;
import dev.escalation.chart.TimeChart;
import dev.escalation.chart.TimeSeries;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** One level over time, beside the other tickets. */
final class CourseCard {
    private final DriverWords words;
    private final Card card = new Card();
    private final ChartView chart;
    private final @Nullable Node picture;
    private final Label note = Labels.wrapped("", "text-small");
    private final Button show;
    private final Consumer<Driver> open;

    /** @param open opens the tickets of a level */
    CourseCard(Context context, DriverWords words, Consumer<Driver> open) {
        this.words = words;
        this.show = Buttons.withIcon("fth-inbox", "", () -> {});
        show.setId("drivers-open");
        card.tools().getChildren().add(show);
        chart = new ChartCards(context).on(card, "driver-over-time");
        picture = card.getContent();
        this.open = open;
        note.setId("drivers-course");
        note.getStyleClass().add("explore-note");
        note.setMaxWidth(Double.MAX_VALUE);
        note.managedProperty().bind(note.visibleProperty());
        card.getChildren().add(note);
    }

    Card node() {
        return card;
    }

    void show(Drivers drivers, Driver driver) {
        card.setContent(picture);
        card.setTitle(words.label(driver.level()));
        int decided = driver.share().decided();
        show.setText(words.get("drivers.open", decided, words.formats().count(decided)));
        show.setOnAction(_ -> open.accept(driver));
        show.setVisible(true);
        note.setText((words.within(driver, drivers) + " " + words.course(driver, drivers)).strip());
        note.setVisible(true);
        chart.setChart(chart(drivers, driver));
    }

    /** Where no level is shown. */
    void clear() {
        card.setTitle(words.get("drivers.course"));
        show.setVisible(false);
        note.setVisible(false);
        chart.setChart(null);
        card.showEmpty("fth-trending-up", words.get("drivers.course.none"), "");
    }

    private TimeChart chart(Drivers drivers, Driver driver) {
        List<Share> own = driver.trend().byPeriod();
        List<Share> all = drivers.trend().byPeriod();
        List<Share> others = IntStream.range(0, own.size())
                .mapToObj(period -> less(all.get(period), own.get(period)))
                .toList();
        return new TimeChart(
                words.label(driver.level()),
                words.get("explore.rate.what"),
                words.get("drivers.course.axis", words.outcomes(drivers.target())),
                FigureKind.SHARE,
                words.explore().periods(drivers.periods()),
                0,
                drivers.periods().size(),
                List.of(
                        new TimeSeries(words.get("drivers.course.these"), SeriesColor.FIRST, values(own)),
                        new TimeSeries(words.get("drivers.course.others"), SeriesColor.FIFTH, values(others))),
                words.get("explore.nothing"),
                words.explore().origin(drivers.basis(), drivers.target()));
    }

    private static Share less(Share all, Share part) {
        return new Share(all.yes() - part.yes(), all.decided() - part.decided(), all.undecided() - part.undecided());
    }

    private static List<Estimate> values(List<Share> shares) {
        return shares.stream()
                .map(share -> share.isSettled() ? share.estimate() : Estimate.of(Double.NaN))
                .toList();
    }
}
