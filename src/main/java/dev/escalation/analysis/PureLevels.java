package dev.escalation.analysis;

import dev.escalation.analysis.LabelFinding.PureLevel;
import dev.escalation.data.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values of columns with {@value #FEWEST} decided tickets or more of which all or none have the outcome, where chance makes
 * that in less than one of a thousand cases: pⁿ or (1 − p)ⁿ with the share p of all tickets. A value that no ticket escalates
 * with is nothing special while few escalate at all.
 */
final class PureLevels {
    private static final int FEWEST = 30;
    private static final double RARE = 0.001;

    private PureLevels() {}

    static LabelCheck check(List<Column> columns, byte[] outcomes) {
        List<LabelFinding> findings = new ArrayList<>();
        int looked = 0;
        Share all = new Groups(new int[outcomes.length], 1).shares(outcomes)[0];
        for (Column column : columns) {
            if (column instanceof Column.Categories categories) {
                Share[] shares = new Groups(
                                categories.values().codes(),
                                categories.values().dictionary().size())
                        .shares(outcomes);
                for (int code = 0; code < shares.length; code++) {
                    if (shares[code].decided() >= FEWEST) {
                        looked++;
                        double chance = chance(shares[code], all);
                        if (chance < RARE) {
                            findings.add(finding(categories, code, shares[code], all, chance, outcomes));
                        }
                    }
                }
            }
        }
        findings.sort(Comparator.comparingInt(finding -> -finding.tickets().length));
        return new LabelCheck(new LabelCheck.Subject.PureLevels(), looked, findings);
    }

    /** That a level comes out pure; 1 for one that is not. */
    static double chance(Share level, Share all) {
        double overall = all.decided() == 0 ? 0 : all.yes() / (double) all.decided();
        if (level.yes() == 0) {
            return Math.pow(1 - overall, level.decided());
        }
        return level.yes() == level.decided() ? Math.pow(overall, level.decided()) : 1;
    }

    private static PureLevel finding(
            Column.Categories column, int code, Share share, Share all, double chance, byte[] outcomes) {
        int[] tickets = IntStream.range(0, outcomes.length)
                .filter(ticket -> column.values().code(ticket) == code && outcomes[ticket] != Outcome.UNKNOWN)
                .toArray();
        return new PureLevel(column, code, share, all.estimate().value(), chance, tickets);
    }
}
