package dev.escalation.live.replay;

import dev.escalation.live.replay.Mornings.Morning;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Verdict;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Was the list of each week right? Of every week's list on one morning, how many outcomes came within some days, beside what the
 * rule of priority and age and what chance had found.
 *
 * @param weeks in order of time
 * @param model share of all listed tickets whose outcome came in time, over the weeks that are over; interval clustered by
 *     customer, as a ticket may be on many lists
 * @param rule the same for the rule
 * @param chance the same for lists drawn by chance
 * @param withoutActed {@code model} without tickets that somebody worked on
 * @param outcomeTickets distinct tickets behind the outcomes of the weeks that are over
 */
public record Snapshots(
        Asked asked,
        List<Snapshot> weeks,
        BootstrapInterval model,
        BootstrapInterval rule,
        double chance,
        BootstrapInterval withoutActed,
        int outcomeTickets) {
    /**
     * The question.
     *
     * @param weekday of the lists, at nine
     * @param top length of a list, at least 1
     * @param days within which an outcome counts, at least 1
     */
    public record Asked(DayOfWeek weekday, int top, int days) {
        /** Monday's top 50 within a week. */
        public static final Asked USUAL = new Asked(DayOfWeek.MONDAY, 50, 7);

        public Asked {
            if (top < 1 || days < 1) {
                throw new IllegalArgumentException("a list of " + top + " tickets and " + days + " days");
            }
        }
    }

    public Snapshots {
        weeks = List.copyOf(weeks);
    }

    /**
     * @param acted rows of the ticket table on which somebody has worked before the outcome was known
     * @param seed of the intervals
     */
    public static Snapshots of(Mornings mornings, Asked asked, BitSet acted, long seed) {
        List<Snapshot> weeks = new ArrayList<>();
        ListedPool model = new ListedPool();
        ListedPool rule = new ListedPool();
        ListedPool left = new ListedPool();
        double chanceHits = 0;
        BitSet outcomes = new BitSet();
        for (Morning morning : mornings.mornings()) {
            if (mornings.day(morning).getDayOfWeek() == asked.weekday()) {
                SnapshotWeek week = new SnapshotWeek(mornings, morning, asked, acted);
                weeks.add(week.snapshot());
                if (week.isOver()) {
                    week.addTo(model, rule, left, outcomes);
                    chanceHits += week.snapshot().chanceHits();
                }
            }
        }
        return new Snapshots(
                asked,
                weeks,
                model.share(seed),
                rule.share(seed),
                chanceHits / model.size(),
                left.share(seed),
                outcomes.cardinality());
    }

    public long weeksOver() {
        return weeks.stream().filter(Snapshot::isOver).count();
    }

    public double modelHits() {
        return sum(Snapshot::modelHits);
    }

    public double ruleHits() {
        return sum(Snapshot::ruleHits);
    }

    public double chanceHits() {
        return sum(Snapshot::chanceHits);
    }

    /** Places on all lists of the weeks that are over. */
    public int listed() {
        return (int) sum(Snapshot::listed);
    }

    /** Of these, tickets that somebody worked on. */
    public int acted() {
        return (int) sum(Snapshot::acted);
    }

    private double sum(ToDoubleFunction<Snapshot> figure) {
        return weeks.stream().filter(Snapshot::isOver).mapToDouble(figure).sum();
    }

    public Verdict verdict() {
        return Verdict.of(outcomeTickets);
    }
}
