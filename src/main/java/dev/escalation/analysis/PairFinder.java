package dev.escalation.analysis;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at the values of every two columns together. */
final class PairFinder {
    /** Decided tickets with both values, with either alone, and with none, below which a pair is not looked at. */
    static final int FEWEST = 30;

    private static final int MOST = 5;

    private final List<DriverLevels> columns;
    private final byte[] outcomes;
    private final Share all;
    private final List<DriverPair> pairs = new ArrayList<>();

    PairFinder(List<DriverLevels> columns, byte[] outcomes, Share all) {
        this.columns = columns;
        this.outcomes = outcomes;
        this.all = all;
    }

    /**
     * @param named the pairs that are told apart from chance, those with most outcomes beyond the expected first, at most {@value #MOST}
     * @param looked how many pairs were compared
     */
    record Found(List<DriverPair> named, int looked) {}

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    Found find(Progress progress) {
        for (int a = 0; a < columns.size(); a++) {
            progress.checkCancelled();
            for (int b = a + 1; b < columns.size(); b++) {
                compare(columns.get(a), columns.get(b));
            }
        }
        double[] adjusted = FalseDiscovery.adjusted(
                pairs.stream().mapToDouble(DriverPair::pValue).toArray());
        List<DriverPair> named = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= FalseDiscovery.RATE) {
                named.add(pairs.get(i).with(adjusted[i]));
            }
        }
        Comparator<DriverPair> most =
                Comparator.comparingDouble(pair -> -pair.beyond().value());
        named.sort(most.thenComparing(DriverPair::label));
        return new Found(named.stream().limit(MOST).toList(), pairs.size());
    }

    private void compare(DriverLevels a, DriverLevels b) {
        int width = b.levels().size();
        int[] cell = new int[outcomes.length];
        for (int ticket = 0; ticket < cell.length; ticket++) {
            int row = a.groups().of()[ticket];
            int column = b.groups().of()[ticket];
            cell[ticket] = row < 0 || column < 0 ? Periods.NONE : row * width + column;
        }
        Share[] both = new Groups(cell, a.levels().size() * width).shares(outcomes);
        Share[] rows = a.groups().shares(outcomes);
        Share[] columnShares = b.groups().shares(outcomes);
        for (int i = 0; i < both.length; i++) {
            compare(
                    a.levels().get(i / width),
                    rows[i / width],
                    b.levels().get(i % width),
                    columnShares[i % width],
                    both[i]);
        }
    }

    private void compare(DriverLevel first, Share ofFirst, DriverLevel second, Share ofSecond, Share both) {
        if (isVague(first) || isVague(second)) {
            return;
        }
        Share firstOnly = less(ofFirst, both);
        Share secondOnly = less(ofSecond, both);
        PairTest test = new PairTest(both, firstOnly, secondOnly, less(less(all, ofFirst), secondOnly));
        boolean enough = both.decided() >= FEWEST
                && firstOnly.decided() >= FEWEST
                && secondOnly.decided() >= FEWEST
                && test.neither().decided() >= FEWEST;
        if (enough) {
            double pValue = test.pValue();
            pairs.add(new DriverPair(first, second, both, test.expected(), test.beyond(), pValue, pValue));
        }
    }

    /** "Several values" and "no value" together with another value say little. */
    private static boolean isVague(DriverLevel level) {
        return level.isPooled() || level.isMissing();
    }

    private static Share less(Share of, Share part) {
        return new Share(of.yes() - part.yes(), of.decided() - part.decided(), of.undecided() - part.undecided());
    }
}
