package dev.escalation.live.replay;

import dev.escalation.data.CleanData;
import dev.escalation.features.OpenCounts;
import dev.escalation.model.Comparison;
import dev.escalation.model.Segment;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The days that a model has not learned from. Days and their hours are those of the desk's time zone.
 *
 * @param model one of the comparison's
 */
public record TestPeriod(Comparison comparison, TrainedModel model) {
    /** At which time of day whole days are compared. */
    public static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final long MINUTE = 60_000L;
    /** Minutes between two moments of a day: the first that is not too much work. */
    private static final int[] STEPS = {30, 60, 120, 240};

    private static final long MOST_ROWS = 400_000;

    public ZoneId zone() {
        return data().rules().zone();
    }

    private CleanData data() {
        return comparison.table().data();
    }

    /** The whole days since the first test ticket, up to the day on which the data ends; may be none. */
    public List<LocalDate> days() {
        long testStart = comparison.split().testStart();
        LocalDate first = date(testStart);
        LocalDate whole = start(first) < testStart ? first.plusDays(1) : first;
        LocalDate end = date(data().lastMoment()).plusDays(1);
        return whole.isBefore(end) ? whole.datesUntil(end).toList() : List.of();
    }

    /**
     * A day every half hour from 0:00 to 24:00, or to the end of the data; at more than {@value #MOST_ROWS} scores in
     * larger steps.
     *
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public ScoredMoments day(LocalDate day, Progress progress) {
        return scored(moments(day), progress);
    }

    /**
     * Every day at nine, the last one at the end of the data if that is earlier.
     *
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public ScoredMoments mornings(Progress progress) {
        return scored(moments(days()), progress);
    }

    /**
     * Every day at nine as in {@link #mornings}, with what the rule of priority and age says beside the model.
     *
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public Mornings morningsBesideRule(Progress progress) {
        return Mornings.of(this, moments(days()), progress);
    }

    /** The same for one day of the week only. */
    public Mornings morningsBesideRule(DayOfWeek weekday, Progress progress) {
        List<LocalDate> some =
                days().stream().filter(day -> day.getDayOfWeek() == weekday).toList();
        return Mornings.of(this, moments(some), progress);
    }

    private long[] moments(List<LocalDate> days) {
        return days.stream()
                .mapToLong(day -> day.atTime(MORNING).atZone(zone()).toInstant().toEpochMilli())
                .map(moment -> Math.min(moment, data().lastMoment()))
                .toArray();
    }

    /**
     * All moments of the whole days, up to the end of the data.
     *
     * @param minutes between two of them
     */
    public long[] moments(int minutes) {
        return days().stream()
                .flatMapToLong(day -> Arrays.stream(moments(day, minutes)))
                .distinct() // a day ends where the next one begins
                .toArray();
    }

    private ScoredMoments scored(long[] moments, Progress progress) {
        return ScoredMoments.of(model, comparison.table(), moments, this::ticket, progress);
    }

    private long[] moments(LocalDate day) {
        long[] moments = moments(day, STEPS[0]);
        long[] few = moments(day, STEPS[STEPS.length - 1]);
        double open = Arrays.stream(OpenCounts.at(data(), comparison.table().target(), few))
                .average()
                .orElse(0);
        for (int i = 1; i < STEPS.length && open * moments.length > MOST_ROWS; i++) {
            moments = moments(day, STEPS[i]);
        }
        return moments;
    }

    /** On the day of a change of the clock there are more or fewer. */
    private long[] moments(LocalDate day, int minutes) {
        long start = start(day);
        long end = start(day.plusDays(1));
        return LongStream.concat(
                        LongStream.iterate(start, moment -> moment < end, moment -> moment + minutes * MINUTE),
                        LongStream.of(end))
                .filter(moment -> moment <= data().lastMoment())
                .toArray();
    }

    /** @param ticket row of the ticket table */
    public ReplayTicket ticket(int ticket) {
        Segment segment = comparison.split().ofTicket()[ticket];
        return new ReplayTicket(
                ticket,
                data().tickets().ids().level(ticket),
                data().tickets().slaDueAt()[ticket],
                segment == Segment.TRAIN || segment == Segment.VALIDATION,
                Fate.of(comparison.table().outcomes(), ticket));
    }

    private LocalDate date(long moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), zone());
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant().toEpochMilli();
    }
}
