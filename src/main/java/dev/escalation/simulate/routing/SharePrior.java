package dev.escalation.simulate.routing;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Shares of the members of groups: yes or no, with a share of each member that is beta distributed around the group's.
 * How alike two values of one member are is taken from all groups together by moments (Kleinman 1973):
 * {@code r = (Σ n_i (p_i − p)² / (p (1 − p)) − (members − groups)) / (Σ (N − Σ n_i² / N) − (members − groups))}, at least 0;
 * the beta's strength is {@code (1 − r) / r} values.
 *
 * @param strength so many values does what is usual weigh, above 0; infinite if nothing tells that members differ
 */
record SharePrior(double strength) implements Prior {
    private static final double LOW = 0.025;

    static SharePrior of(List<Group> groups) {
        double among = 0;
        double count = 0;
        double weight = 0;
        for (Group group : groups) {
            double share = group.all().mean();
            if (share > 0 && share < 1) {
                for (Tally member : group.members()) {
                    among += member.count() * Math.pow(member.mean() - share, 2) / (share * (1 - share));
                }
                count += group.members().size() - 1;
                weight += group.weightBetween();
            }
        }
        double alike = weight <= count ? 0 : Math.clamp((among - count) / (weight - count), 0, 1);
        return new SharePrior(Math.max(Double.MIN_NORMAL, (1 - alike) / alike));
    }

    @Override
    public Estimate of(double usual, Tally own) {
        if (Double.isInfinite(strength) || !(usual > 0 && usual < 1)) {
            return Estimate.exactly(usual);
        }
        double yes = strength * usual + own.sum();
        double no = strength * (1 - usual) + own.count() - own.sum();
        BetaDistribution share = BetaDistribution.of(yes, no);
        return new Estimate(
                yes / (yes + no), share.inverseCumulativeProbability(LOW), share.inverseCumulativeProbability(1 - LOW));
    }
}
