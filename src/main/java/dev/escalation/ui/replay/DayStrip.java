package dev.escalation.ui.replay;

import dev.escalation.live.replay.Tally;
import dev.escalation.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** All days of the test period as small bars: the outcomes of the week after each morning, flagged then or missed. */
final class DayStrip extends Pane {
    private static final double HEIGHT = 84;
    private static final double TOP = 16;
    private static final double BOTTOM = 16;
    private static final double WIDEST = 30;
    private static final double GAP = 3;
    /** Fewer outcomes say nothing about a day. */
    private static final int FEWEST = 3;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass NOT_OVER = PseudoClass.getPseudoClass("not-over");

    private final Texts texts;
    private final Consumer<LocalDate> choose;
    private final Region base = new Region();
    private final List<Bar> bars = new ArrayList<>();
    private int most = 1;

    /** @param choose takes the day that the user clicks on */
    DayStrip(Texts texts, Consumer<LocalDate> choose) {
        this.texts = texts;
        this.choose = choose;
        setId("replay-days");
        base.getStyleClass().add("bar-strip-base");
        setMinSize(120, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** The outcomes of the highest bar. */
    int most() {
        return most;
    }

    void show(Replayed replayed, ReplayWords words) {
        bars.clear();
        getChildren().setAll(base);
        int days = replayed.days().size();
        List<Tally> tallies =
                IntStream.range(0, days).mapToObj(replayed.mornings()::tallyAt).toList();
        most = tallies.stream().mapToInt(Tally::outcomes).max().orElse(1);
        for (int i = 0; i < days; i++) {
            bars.add(new Bar(replayed.days().get(i), tallies.get(i), words.bar(i)));
            Bar bar = bars.getLast();
            bar.region.pseudoClassStateChanged(CHOSEN, i == replayed.index());
            boolean over = replayed.mornings().isWeekOver(i);
            bar.parts().forEach(part -> part.pseudoClassStateChanged(NOT_OVER, !over));
        }
        bars.forEach(bar -> bar.parts().forEach(Region::toFront));
        extreme(replayed, tallies, share -> share).ifPresent(i -> bars.get(i).mark(texts.get("replay.strip.best")));
        extreme(replayed, tallies, share -> -share).ifPresent(i -> bars.get(i).mark(texts.get("replay.strip.worst")));
        requestLayout();
    }

    /** The day whose share of flagged outcomes is the most of something; of equal ones that with the most outcomes. */
    private static OptionalInt extreme(Replayed replayed, List<Tally> tallies, DoubleUnaryOperator of) {
        return IntStream.range(0, tallies.size())
                .filter(i -> replayed.mornings().isWeekOver(i) && tallies.get(i).outcomes() >= FEWEST)
                .reduce((a, b) -> {
                    double first = of.applyAsDouble(tallies.get(a).caught());
                    double second = of.applyAsDouble(tallies.get(b).caught());
                    boolean more = tallies.get(b).outcomes() > tallies.get(a).outcomes();
                    return second > first || (second == first && more) ? b : a;
                });
    }

    @Override
    protected void layoutChildren() {
        double step = bars.isEmpty() ? 0 : Math.min(WIDEST + GAP, getWidth() / bars.size());
        base.resizeRelocate(0, HEIGHT - BOTTOM, step * bars.size(), 1);
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).layOut(i * step, Math.max(1, step - GAP));
        }
    }

    /** One day. */
    private final class Bar {
        private final Tally tally;
        private final Region region = new Region();
        private final Region caught = new Region();
        private final Region missed = new Region();
        private final Label name = new Label();
        private final Label mark = new Label();

        Bar(LocalDate day, Tally tally, String words) {
            this.tally = tally;
            region.getStyleClass().add("replay-day");
            region.setId("replay-day-" + day);
            region.setAccessibleText(words);
            region.setOnMouseClicked(_ -> choose.accept(day));
            Tooltip tip = new Tooltip(words);
            tip.setShowDelay(Duration.millis(150));
            Tooltip.install(region, tip);
            caught.getStyleClass().add("replay-caught");
            missed.getStyleClass().add("replay-missed");
            name.setText(
                    day.getDayOfWeek() == DayOfWeek.MONDAY ? texts.formats().shortDay(day) : "");
            List.of(name, mark).forEach(label -> {
                label.getStyleClass().add("text-micro");
                label.setAlignment(Pos.CENTER);
            });
            parts().forEach(part -> part.setMouseTransparent(true));
            getChildren().addAll(region, caught, missed, name, mark);
        }

        List<Region> parts() {
            return List.of(caught, missed, name, mark);
        }

        void mark(String words) {
            mark.setText(words);
        }

        void layOut(double x, double width) {
            double unit = (HEIGHT - TOP - BOTTOM) / Math.max(1, most);
            double foot = HEIGHT - BOTTOM;
            double right = tally.right() * unit;
            double wrong = tally.missed() * unit;
            region.resizeRelocate(x - GAP / 2, 0, width + GAP, HEIGHT);
            caught.resizeRelocate(x, foot - right, width, right);
            missed.resizeRelocate(x, foot - right - wrong, width, wrong);
            centre(name, x + width / 2, foot + 1);
            centre(mark, x + width / 2, foot - right - wrong - TOP);
        }

        private void centre(Label label, double x, double y) {
            double wide = label.prefWidth(-1);
            label.resizeRelocate(Math.clamp(x - wide / 2, 0, Math.max(0, getWidth() - wide)), y, wide, TOP - 1);
        }
    }
}
