package dev.escalation.model.backtest;

import static dev.escalation.data.Instants.hoursBetween;
import static dev.escalation.data.Instants.isKnown;

import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.words.Said;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Windows of whole calendar weeks in the desk's zone, one behind the other, without overlap. The first origin has
 * {@value #LEARNED_SHARE_PERCENT} % of the tickets before it. A window is as short as it can be with {@value #POSITIVES}
 * tickets with the outcome in the middle one of them, and there are at most {@value #MOST_WINDOWS}. The last ones end before
 * the tickets whose outcome may be open still, and before the last fiftieth of the tickets, which may be a trickle.
 *
 * @param weeks of a window
 * @param windows in order of time, at least two
 * @param ticketsBehind created after the last window, in none
 */
public record BacktestPlan(int weeks, List<Window> windows, int ticketsBehind) {
    static final int LEARNED_SHARE_PERCENT = 40;
    static final int POSITIVES = 30;
    static final int MOST_WINDOWS = 12;
    private static final int FEWEST_WINDOWS = 2;
    private static final List<Integer> WEEKS = List.of(1, 2, 4, 8, 13, 26);
    private static final double KNOWN_SHARE = 0.9;
    private static final double LARGEST_SHARE_OF_SPAN = 0.1;
    private static final double TRICKLE = 0.02;

    public BacktestPlan {
        windows = List.copyOf(windows);
    }

    /** @throws NotEnoughDataException if there are not two windows in the data */
    public static BacktestPlan of(FeatureTable table) {
        long[] created =
                Arrays.stream(table.data().tickets().createdAt()).sorted().toArray();
        if (created.length == 0) {
            throw new NotEnoughDataException(Said.of("model.ticket.none"));
        }
        long first = created[created.length * LEARNED_SHARE_PERCENT / 100];
        long last = Math.min(settledBy(table, created), created[(int) ((created.length - 1) * (1 - TRICKLE))]);
        ZoneId zone = table.data().rules().zone();
        LocalDate end = day(last, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<BacktestPlan> possible = new ArrayList<>();
        for (int weeks : WEEKS) {
            List<Window> windows = windows(end, weeks, first, zone);
            if (windows.size() >= FEWEST_WINDOWS) {
                int behind = (int) Arrays.stream(created)
                        .filter(at -> at >= windows.getLast().end())
                        .count();
                possible.add(new BacktestPlan(weeks, windows, behind));
            }
        }
        return possible.stream()
                .filter(plan -> plan.windows.size() <= MOST_WINDOWS && plan.middlePositives(table) >= POSITIVES)
                .findFirst()
                .or(() -> possible.stream()
                        .filter(plan -> plan.windows.size() <= MOST_WINDOWS)
                        .reduce((_, longer) -> longer))
                .orElseThrow(() -> new NotEnoughDataException(Said.of("model.weeks.few", LEARNED_SHARE_PERCENT)));
    }

    /** In order of time; the last one ends with the given Monday. */
    private static List<Window> windows(LocalDate end, int weeks, long first, ZoneId zone) {
        List<Window> windows = new ArrayList<>();
        for (LocalDate to = end; ; to = to.minusWeeks(weeks)) {
            Window window = new Window(moment(to.minusWeeks(weeks), zone), moment(to, zone));
            if (window.origin() < first) {
                return windows.reversed();
            }
            windows.add(window);
        }
    }

    /** A moment before which outcomes are as good as known. */
    private static long settledBy(FeatureTable table, long[] created) {
        long end = table.data().lastMoment();
        double[] ages = IntStream.range(0, created.length)
                .filter(ticket -> isKnown(table.outcomes().knownAt()[ticket]))
                .mapToDouble(ticket -> hoursBetween(
                        table.data().tickets().createdAt()[ticket],
                        table.outcomes().knownAt()[ticket]))
                .sorted()
                .toArray();
        double known = ages.length == 0 ? 0 : Math.max(0, ages[(int) (KNOWN_SHARE * (ages.length - 1))]);
        double hours = Math.min(known, LARGEST_SHARE_OF_SPAN * hoursBetween(created[0], end));
        return end - (long) (hours * Instants.MILLIS_PER_HOUR);
    }

    private double middlePositives(FeatureTable table) {
        double[] positives = windows.stream()
                .mapToDouble(window -> positives(table, window))
                .sorted()
                .toArray();
        return positives[(positives.length - 1) / 2];
    }

    private static long positives(FeatureTable table, Window window) {
        long[] created = table.data().tickets().createdAt();
        return IntStream.range(0, created.length)
                .filter(ticket -> table.outcomes().positive()[ticket] && window.holds(created[ticket]))
                .count();
    }

    private static LocalDate day(long moment, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), zone);
    }

    private static long moment(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
