package dev.escalation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Months whose share differs from that of the month before by more than chance: two-proportion z-test with the pooled share,
 * z = (p₂ − p₁) / √(p (1 − p) (1/n₁ + 1/n₂)), beyond {@value #CRITICAL} on either side (one of a thousand by chance). Only
 * months with {@value #FEWEST} decided tickets or more of which the outcome is settled.
 */
final class RateJumps {
    private static final double CRITICAL = 3.2905;
    private static final int FEWEST = 30;

    private RateJumps() {}

    /** @param monthOf period of each ticket's creation */
    static LabelCheck check(Rates rates, int[] monthOf) {
        List<LabelFinding> findings = new ArrayList<>();
        int looked = 0;
        for (int month = 1; month < rates.byPeriod().size(); month++) {
            Share before = rates.byPeriod().get(month - 1);
            Share after = rates.byPeriod().get(month);
            if (isLargeEnough(before) && isLargeEnough(after)) {
                looked++;
                double z = z(before, after);
                if (Math.abs(z) > CRITICAL) {
                    findings.add(
                            new LabelFinding.Jump(rates.periods(), month, before, after, z, ticketsOf(month, monthOf)));
                }
            }
        }
        return new LabelCheck(new LabelCheck.Subject.Jumps(), looked, findings);
    }

    private static boolean isLargeEnough(Share share) {
        return share.isSettled() && share.decided() >= FEWEST;
    }

    /** 0 where both shares are 0 or both are 1. */
    static double z(Share before, Share after) {
        double first = before.yes() / (double) before.decided();
        double second = after.yes() / (double) after.decided();
        double pooled = (before.yes() + after.yes()) / ((double) before.decided() + after.decided());
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / before.decided() + 1.0 / after.decided()));
        return error == 0 ? 0 : (second - first) / error;
    }

    private static int[] ticketsOf(int month, int[] monthOf) {
        return IntStream.range(0, monthOf.length)
                .filter(ticket -> monthOf[ticket] == month)
                .toArray();
    }
}
