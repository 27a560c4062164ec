package dev.escalation.ui.replay;

import dev.escalation.data.Instants;
import dev.escalation.live.replay.Course;
import dev.escalation.live.replay.Fate;
import dev.escalation.live.replay.QueueReplay;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Every ticket that was flagged on the day, from its first flag to what became of it, over the day and the week after;
 * below them the outcomes that were missed. The length of a line is the time that was won.
 */
final class CourseChart extends Pane {
    private static final long DAY = 24 * Instants.MILLIS_PER_HOUR;
    private static final double AXIS = 18;
    private static final double IDS = 70;
    private static final double HIGHEST_ROW = 18;
    private static final double ROW_WITH_ID = 11;
    private static final double RIGHT = 8;

    private final Texts texts;
    private final Consumer<Course> open;
    private final List<Line> lines = new ArrayList<>();
    private final List<Region> days = new ArrayList<>();
    private final List<Label> dayNames = new ArrayList<>();
    private final Region now = new Region();
    private final Label nothing = new Label();
    private double idWidth = IDS;
    private long from;
    private long until = 1;
    private long shownUpTo;

    /** @param open what a click on a line does */
    CourseChart(Texts texts, Consumer<Course> open) {
        this.texts = texts;
        this.open = open;
        setId("replay-chart");
        now.getStyleClass().add("replay-now");
        now.setMouseTransparent(true);
        nothing.getStyleClass().add("text-small");
        nothing.setText(texts.get("replay.chart.none"));
        setMinSize(200, 120);
    }

    /** @param moment up to which it is drawn, unless all is shown */
    void show(Replayed replayed, ReplayWords words, int moment, Showing showing) {
        QueueReplay hours = replayed.hours();
        from = replayed.startOfDay();
        until = Math.max(hours.deadline(), from + 1);
        long current = hours.moment(moment);
        shownUpTo = showing == Showing.ALL ? Math.min(until, hours.scored().dataEnd()) : current;
        lines.clear();
        getChildren().clear();
        addDays(replayed.day());
        flagged(hours).forEach(course -> add(course, words, hours));
        missed(hours).forEach(course -> add(course, words, hours));
        getChildren().addAll(now, nothing);
        now.setUserData(current);
        nothing.setVisible(lines.isEmpty());
        requestLayout();
    }

    /** Tickets that count and were flagged by then, in the order of their first flags. */
    private Stream<Course> flagged(QueueReplay hours) {
        return hours.courses().stream()
                .filter(course -> course.firstFlag() != Course.NEVER
                        && !course.ticket().learned()
                        && hours.moment(course.firstFlag()) <= shownUpTo)
                .sorted(Comparator.comparingInt(Course::firstFlag)
                        .thenComparing(course -> course.ticket().id()));
    }

    private Stream<Course> missed(QueueReplay hours) {
        long deadline = Math.min(hours.deadline(), shownUpTo);
        return hours.courses().stream()
                .filter(course -> course.firstFlag() == Course.NEVER
                        && !course.ticket().learned()
                        && course.ticket().fate().kind() == Fate.Kind.HAPPENED
                        && course.ticket().fate().at() <= deadline)
                .sorted(Comparator.comparingLong(
                        course -> course.ticket().fate().at()));
    }

    private void addDays(LocalDate first) {
        days.clear();
        dayNames.clear();
        for (int i = 0; from + i * DAY < until; i++) {
            Region line = new Region();
            line.getStyleClass().add(i == 0 ? "replay-today" : "replay-grid");
            days.add(line);
            String name = texts.formats().shortWeekday(first.plusDays(i).getDayOfWeek());
            dayNames.add(Labels.styled(name, "text-micro"));
        }
        getChildren().addAll(days);
        getChildren().addAll(dayNames);
        setAccessibleText(
                texts.get("replay.chart.what") + ", " + texts.formats().weekdayAndDay(first));
    }

    private void add(Course course, ReplayWords words, QueueReplay hours) {
        Line line = new Line(course, words, hours);
        lines.add(line);
        getChildren().addAll(line.region, line.id, line.bar, line.mark);
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight() - AXIS;
        double pitch = lines.isEmpty() ? 0 : Math.min(HIGHEST_ROW, bottom / lines.size());
        idWidth = lines.isEmpty() || pitch >= ROW_WITH_ID ? IDS : FateMark.SIZE;
        for (int i = 0; i < days.size(); i++) {
            double x = x(from + i * DAY);
            days.get(i).resizeRelocate(x, 0, i == 0 ? x(from + DAY) - x : 1, bottom);
            Label name = dayNames.get(i);
            name.resizeRelocate(x + 2, bottom + 2, name.prefWidth(-1), AXIS - 2);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).layOut(i * pitch, pitch);
        }
        now.resizeRelocate(x((long) now.getUserData()), 0, 1.5, bottom);
        nothing.resizeRelocate(x(from) + 6, 6, nothing.prefWidth(-1), 20);
    }

    private double x(long moment) {
        double share = Math.clamp((moment - from) / (double) (until - from), 0, 1);
        return idWidth + share * Math.max(0, getWidth() - idWidth - RIGHT);
    }

    /** One ticket. */
    private final class Line {
        private final long begin;
        private final long end;
        private final Region region = new Region();
        private final Label id;
        private final Region bar = new Region();
        private final FateMark mark;

        Line(Course course, ReplayWords words, QueueReplay hours) {
            Fate fate = course.ticket().fate();
            boolean wasFlagged = course.firstFlag() != Course.NEVER;
            boolean told = Instants.isKnown(fate.at()) && fate.at() <= Math.min(shownUpTo, until);
            end = told ? fate.at() : Math.min(shownUpTo, until);
            begin = wasFlagged ? hours.moment(course.firstFlag()) : end;
            FateMark.Kind kind = !told
                    ? FateMark.Kind.PENDING
                    : fate.kind() == Fate.Kind.ENDED
                            ? FateMark.Kind.ENDED
                            : wasFlagged ? FateMark.Kind.CAME : FateMark.Kind.MISSED;
            mark = new FateMark(kind);
            mark.setVisible(told);
            mark.setMouseTransparent(true);
            bar.getStyleClass()
                    .addAll("replay-line", told ? mark.getStyleClass().getLast() : "pending");
            bar.setMouseTransparent(true);
            id = Labels.styled(course.ticket().id(), "text-micro");
            id.setAlignment(Pos.CENTER_LEFT);
            id.setMouseTransparent(true);
            region.getStyleClass().add("replay-row");
            region.setOnMouseClicked(_ -> open.accept(course));
            boolean known = told || shownUpTo >= Math.min(until, hours.scored().dataEnd());
            Tooltip tip = new Tooltip(known ? words.line(course) : words.lineSoFar(course));
            tip.setShowDelay(Duration.millis(150));
            Tooltip.install(region, tip);
        }

        void layOut(double y, double pitch) {
            double middle = y + pitch / 2;
            double thick = Math.clamp(pitch / 4, 1, 3);
            double size = Math.clamp(pitch - 1, 3, FateMark.SIZE);
            region.resizeRelocate(0, y, getWidth(), pitch);
            id.setVisible(pitch >= ROW_WITH_ID);
            id.resizeRelocate(0, y, IDS - 4, pitch);
            bar.resizeRelocate(x(begin), middle - thick / 2, Math.max(0, x(end) - x(begin)), thick);
            mark.resizeRelocate(x(end) - size / 2, middle - size / 2, size, size);
        }
    }
}
