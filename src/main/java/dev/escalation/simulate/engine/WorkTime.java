package dev.escalation.simulate.engine;

import org.apache.commons.statistics.distribution.LogNormalDistribution;

/** How long somebody works on one step, as a quantile function. */
public sealed interface WorkTime {
    /** Mean in hours. */
    double meanHours();

    /** @param share in (0, 1) */
    double hours(double share);

    /** Always the same. */
    record Constant(double meanHours) implements WorkTime {
        @Override
        public double hours(double share) {
            return meanHours;
        }
    }

    /** Without memory. */
    record Exponential(double meanHours) implements WorkTime {
        @Override
        public double hours(double share) {
            return -meanHours * Math.log1p(-share);
        }
    }

    /** Log-normal: mostly short, sometimes long, as work on tickets is. */
    final class LogNormal implements WorkTime {
        private static final int KNOTS = 4096;
        /** Beyond it a straight line between two knots would be too far from the curve. */
        private static final double TAIL = 0.995;

        private final double meanHours;
        private final LogNormalDistribution distribution;
        private final double[] knots = new double[KNOTS + 1];

        /** @param coefficientOfVariation standard deviation by mean, above 0 */
        public LogNormal(double meanHours, double coefficientOfVariation) {
            double variance = Math.log1p(coefficientOfVariation * coefficientOfVariation);
            this.meanHours = meanHours;
            this.distribution = LogNormalDistribution.of(Math.log(meanHours) - variance / 2, Math.sqrt(variance));
            for (int i = 0; i < KNOTS; i++) {
                knots[i] = distribution.inverseCumulativeProbability((double) i / KNOTS);
            }
        }

        @Override
        public double meanHours() {
            return meanHours;
        }

        @Override
        public double hours(double share) {
            if (share > TAIL) {
                return distribution.inverseCumulativeProbability(share);
            }
            int knot = (int) (share * KNOTS);
            double part = share * KNOTS - knot;
            return knots[knot] + part * (knots[knot + 1] - knots[knot]);
        }
    }
}
