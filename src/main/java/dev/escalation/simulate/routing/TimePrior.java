package dev.escalation.simulate.routing;

import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Mean times of the members of groups. A time is gamma distributed around its member's mean with a common coefficient of
 * variation, and the means are inverse-gamma around the group's; with a coefficient of 1 this is the gamma-Poisson model
 * of tickets done per hour. All variances are in units of the group's squared mean and taken from all groups together:
 *
 * <ul>
 *   <li>within: {@code w = Σ (x − m_i)² / Σ (n_i − 1)} over all values x of members i with mean m_i;
 *   <li>between: {@code b = (Σ n_i (m_i − 1)² − (members − groups) w) / Σ (N − Σ n_i² / N)}, at least 0.
 * </ul>
 *
 * <p>The posterior mean of a member with n values of sum S is {@code (w/b · usual + S) / (w/b + n)}, the credibility formula
 * of Bühlmann and Straub (1970), as they derived it without any distribution; the distributions give the interval.
 *
 * @param within squared coefficient of variation of the values of one member
 * @param between squared coefficient of variation of the members' means; 0 if nothing tells that they differ
 */
record TimePrior(double within, double between) implements Prior {
    private static final double LOW = 0.025;

    static TimePrior of(List<Group> groups) {
        double inside = 0;
        double insideWeight = 0;
        double among = 0;
        double amongCount = 0;
        double amongWeight = 0;
        for (Group group : groups) {
            double mean = group.all().mean();
            if (mean > 0) {
                for (Tally member : group.members()) {
                    inside += member.spread() / (mean * mean);
                    insideWeight += member.count() - 1;
                    among += member.count() * Math.pow(member.mean() / mean - 1, 2);
                }
                amongCount += group.members().size() - 1;
                amongWeight += group.weightBetween();
            }
        }
        double within = insideWeight == 0 ? 0 : inside / insideWeight;
        return new TimePrior(within, amongWeight <= 0 ? 0 : Math.max(0, (among - amongCount * within) / amongWeight));
    }

    /** So many values does what is usual weigh; infinite if nothing tells that members differ. */
    double strength() {
        return within / between;
    }

    @Override
    public Estimate of(double usual, Tally own) {
        if (between == 0 || within == 0 || !(usual > 0)) {
            return Estimate.exactly(between == 0 || own.count() == 0 ? usual : own.mean());
        }
        double dispersion = within / (1 + between);
        double shape = 2 + 1 / between + own.count() / dispersion;
        double scale = usual * (1 + 1 / between) + own.sum() / dispersion;
        GammaDistribution rate = GammaDistribution.of(shape, 1 / scale);
        return new Estimate(
                scale / (shape - 1),
                1 / rate.inverseCumulativeProbability(1 - LOW),
                1 / rate.inverseCumulativeProbability(LOW));
    }
}
