package dev.escalation.live.replay;

import dev.escalation.data.Instants;
import dev.escalation.live.replay.Mornings.Morning;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.model.evaluation.WeightedBootstrap;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

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
        Pool model = new Pool();
        Pool rule = new Pool();
        Pool left = new Pool();
        double chanceHits = 0;
        BitSet outcomes = new BitSet();
        for (Morning morning : mornings.mornings()) {
            if (mornings.day(morning).getDayOfWeek() == asked.weekday()) {
                Week week = new Week(mornings, morning, asked, acted);
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

    /** Listed tickets of all weeks, each with the chance that it is on its list. */
    private static final class Pool {
        private final List<Integer> customer = new ArrayList<>();
        private final List<Double> chance = new ArrayList<>();
        private final List<Boolean> came = new ArrayList<>();

        void add(int ofCustomer, double onList, boolean hit) {
            customer.add(ofCustomer);
            chance.add(onList);
            came.add(hit);
        }

        double size() {
            return chance.stream().mapToDouble(Double::doubleValue).sum();
        }

        BootstrapInterval share(long seed) {
            int[] clusters = customer.stream().mapToInt(Integer::intValue).toArray();
            return new WeightedBootstrap(clusters).interval(this::share, seed);
        }

        private double share(int[] weight) {
            double hits = 0;
            double all = 0;
            for (int i = 0; i < weight.length; i++) {
                all += weight[i] * chance.get(i);
                hits += came.get(i) ? weight[i] * chance.get(i) : 0;
            }
            return hits / all;
        }
    }

    /** One week on its way to figures. */
    private static final class Week {
        private final Morning morning;
        private final BitSet acted;
        private final int[] candidates;
        private final List<Boolean> came;
        private final TopList model;
        private final TopList rule;
        private final Snapshot snapshot;

        Week(Mornings mornings, Morning morning, Asked asked, BitSet acted) {
            this.morning = morning;
            this.acted = acted;
            long deadline = morning.moment() + asked.days() * 24L * Instants.MILLIS_PER_HOUR;
            boolean over = deadline <= mornings.dataEnd();
            int[] test = IntStream.range(0, morning.tickets().size())
                    .filter(i -> !ticket(i).learned())
                    .toArray();
            this.candidates = IntStream.of(test)
                    .filter(i -> over && verdict(i, deadline, mornings) != Fate.Verdict.UNDECIDED)
                    .toArray();
            this.came = IntStream.of(candidates)
                    .mapToObj(i -> verdict(i, deadline, mornings) == Fate.Verdict.CAME)
                    .toList();
            this.model = TopList.of(scores(morning.risk()), asked.top());
            this.rule = TopList.of(scores(morning.rule()), asked.top());
            int outcomes = (int) came.stream().filter(one -> one).count();
            int listed = model.size();
            int[] range = byChance(candidates.length, outcomes, listed);
            this.snapshot = new Snapshot(
                    mornings.day(morning),
                    morning.moment(),
                    over,
                    morning.tickets().size() - test.length,
                    test.length - candidates.length,
                    candidates.length,
                    outcomes,
                    listed,
                    listedTickets(),
                    model.hits(came),
                    rule.hits(came),
                    candidates.length == 0 ? 0 : listed * (double) outcomes / candidates.length,
                    range[0],
                    range[1]);
        }

        private static int[] byChance(int candidates, int outcomes, int listed) {
            if (candidates == 0) {
                return new int[2];
            }
            HypergeometricDistribution drawn = HypergeometricDistribution.of(candidates, outcomes, listed);
            return new int[] {drawn.inverseCumulativeProbability(0.025), drawn.inverseCumulativeProbability(0.975)};
        }

        private ReplayTicket ticket(int place) {
            return morning.tickets().get(place);
        }

        private Fate.Verdict verdict(int place, long deadline, Mornings mornings) {
            return ticket(place).fate().by(deadline, mornings.dataEnd());
        }

        private double[] scores(double[] all) {
            return IntStream.of(candidates).mapToDouble(place -> all[place]).toArray();
        }

        private List<Snapshot.Listed> listedTickets() {
            return IntStream.of(model.places())
                    .mapToObj(i -> new Snapshot.Listed(
                            ticket(candidates[i]),
                            morning.risk()[candidates[i]],
                            came.get(i),
                            acted.get(ticket(candidates[i]).ticket())))
                    .toList();
        }

        boolean isOver() {
            return snapshot.isOver();
        }

        Snapshot snapshot() {
            return snapshot;
        }

        void addTo(Pool ofModel, Pool ofRule, Pool left, BitSet outcomes) {
            add(model, ofModel, false);
            add(rule, ofRule, false);
            add(model, left, true);
            IntStream.range(0, candidates.length)
                    .filter(came::get)
                    .forEach(i -> outcomes.set(ticket(candidates[i]).ticket()));
        }

        private void add(TopList list, Pool pool, boolean onlyUntouched) {
            for (int i = 0; i < list.places().length; i++) {
                int place = candidates[list.places()[i]];
                if (!onlyUntouched || !acted.get(ticket(place).ticket())) {
                    pool.add(morning.customer()[place], list.chance()[i], came.get(list.places()[i]));
                }
            }
        }
    }
}
