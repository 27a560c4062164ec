package dev.escalation.live.replay;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The queue at moment after moment, with what one rule would have flagged, and what happened.
 *
 * @param courses in the order of the scored tickets
 * @param order per moment, the courses in the queue by risk, highest first, ties by ticket id
 */
public record QueueReplay(ScoredMoments scored, Flagging flagging, List<Course> courses, int[][] order) {
    /** How long an outcome counts after a flag, in milliseconds. */
    public static final long WEEK = 7 * 24 * MILLIS_PER_HOUR;

    public QueueReplay {
        courses = List.copyOf(courses);
    }

    public static QueueReplay of(ScoredMoments scored, Flagging flagging) {
        int moments = scored.moments().length;
        List<Course> courses = IntStream.range(0, scored.tickets().size())
                .mapToObj(i ->
                        new Course(scored.tickets().get(i), scored.risk()[i], new int[moments], new boolean[moments]))
                .toList();
        int[][] order = new int[moments][];
        for (int moment = 0; moment < moments; moment++) {
            order[moment] = ranked(courses, moment);
            for (int place = 0; place < order[moment].length; place++) {
                Course course = courses.get(order[moment][place]);
                course.rank()[moment] = place + 1;
                course.flagged()[moment] = flagging.flags(place + 1, course.risk()[moment]);
            }
        }
        return new QueueReplay(scored, flagging, courses, order);
    }

    private static int[] ranked(List<Course> courses, int moment) {
        return IntStream.range(0, courses.size())
                .filter(i -> !Double.isNaN(courses.get(i).risk()[moment]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -courses.get(i).risk()[moment])
                        .thenComparing(i -> courses.get(i).ticket().id()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    public int moments() {
        return order.length;
    }

    /** In milliseconds since 1970. */
    public long moment(int index) {
        return scored.moments()[index];
    }

    /** Tickets in the queue at a moment. */
    public int size(int moment) {
        return order[moment].length;
    }

    /** @param place 0 for the highest risk */
    public Course at(int moment, int place) {
        return courses.get(order[moment][place]);
    }

    /** Tickets that are flagged at a moment, learned from or not. */
    public int flaggedAt(int moment) {
        int flagged = 0;
        while (flagged < size(moment) && at(moment, flagged).flagged()[moment]) {
            flagged++;
        }
        return flagged;
    }

    /** Until when an outcome counts for all moments together. */
    public long deadline() {
        return moments() == 0 ? scored.dataEnd() : moment(moments() - 1) + WEEK;
    }

    /** Whether the data tells all of the week after a moment. */
    public boolean isWeekOver(int moment) {
        return moment(moment) + WEEK <= scored.dataEnd();
    }

    /** Whether the data tells all of the week after the last moment. */
    public boolean isOver() {
        return deadline() <= scored.dataEnd();
    }

    /** What came of the flags of one moment in the week after it. */
    public Tally tallyAt(int moment) {
        List<Tally.Candidate> candidates = IntStream.range(0, size(moment))
                .mapToObj(place -> at(moment, place))
                .map(course -> new Tally.Candidate(
                        course.ticket(), course.flagged()[moment] ? moment(moment) : Tally.NOT_FLAGGED))
                .toList();
        return Tally.of(candidates, moment(moment) + WEEK, scored.dataEnd());
    }

    /** What came of all moments together, each ticket counted from its first flag, until a week after the last one. */
    public Tally tally() {
        List<Tally.Candidate> candidates = courses.stream()
                .map(course -> new Tally.Candidate(course.ticket(), firstFlagAt(course)))
                .toList();
        return Tally.of(candidates, deadline(), scored.dataEnd());
    }

    /** What was known at a moment of the flags up to it: whatever had not come by then is undecided. */
    public Tally tallyUpTo(int moment) {
        long now = moment(moment);
        List<Tally.Candidate> candidates = courses.stream()
                .map(course -> {
                    long flaggedAt = firstFlagAt(course);
                    return new Tally.Candidate(
                            course.ticket().asOf(now), flaggedAt > now ? Tally.NOT_FLAGGED : flaggedAt);
                })
                .toList();
        return Tally.of(candidates, deadline(), now);
    }

    private long firstFlagAt(Course course) {
        int first = course.firstFlag();
        return first == Course.NEVER ? Tally.NOT_FLAGGED : moment(first);
    }
}
