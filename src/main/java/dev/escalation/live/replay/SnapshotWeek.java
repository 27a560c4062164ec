package dev.escalation.live.replay;

import dev.escalation.data.Instants;
import dev.escalation.live.replay.Mornings.Morning;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** One week on its way to figures. */
final class SnapshotWeek {
    private final Morning morning;
    private final BitSet acted;
    private final int[] candidates;
    private final List<Boolean> came;
    private final TopList model;
    private final TopList rule;
    private final Snapshot snapshot;

    SnapshotWeek(Mornings mornings, Morning morning, Snapshots.Asked asked, BitSet acted) {
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

    void addTo(ListedPool ofModel, ListedPool ofRule, ListedPool left, BitSet outcomes) {
        add(model, ofModel, false);
        add(rule, ofRule, false);
        add(model, left, true);
        IntStream.range(0, candidates.length)
                .filter(came::get)
                .forEach(i -> outcomes.set(ticket(candidates[i]).ticket()));
    }

    private void add(TopList list, ListedPool pool, boolean onlyUntouched) {
        for (int i = 0; i < list.places().length; i++) {
            int place = candidates[list.places()[i]];
            if (!onlyUntouched || !acted.get(ticket(place).ticket())) {
                pool.add(morning.customer()[place], list.chance()[i], came.get(list.places()[i]));
            }
        }
    }
}
