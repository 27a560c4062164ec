package dev.escalation.model.evaluation;

import java.util.function.IntToDoubleFunction;

/**
 * How the alert threshold is chosen on validation rows. Candidates are the distinct probabilities there, so some row is
 * always alerted.
 */
public sealed interface ThresholdRule {
    /** @throws IllegalArgumentException if there are no validation rows to choose on */
    ChosenThreshold choose(ScoreRanking validation);

    /** @throws IllegalArgumentException if there are no validation rows to choose on */
    default ChosenThreshold choose(ScoredRows validation) {
        return choose(ScoreRanking.of(validation));
    }

    /** The rule used unless another is asked for: the highest recall with a precision of at least 75 %. */
    static ThresholdRule standard() {
        return new PrecisionFloor(0.75);
    }

    /**
     * The highest recall with at least this precision, the higher precision among equals; best F1 where no threshold
     * has it.
     *
     * @param floor precision, (0,1]
     */
    record PrecisionFloor(double floor) implements ThresholdRule {
        public PrecisionFloor {
            requireShare(floor);
        }

        @Override
        public ChosenThreshold choose(ScoreRanking validation) {
            int best = argMax(validation, i -> {
                ConfusionCounts counts = validation.countsAtDistinct(i);
                return counts.precision() >= floor ? counts.recall() : -1;
            });
            String precision = ChosenThreshold.percent(floor);
            if (validation.countsAtDistinct(best).precision() >= floor) {
                return ChosenThreshold.at(validation, best, "Highest recall with a precision of at least " + precision);
            }
            return BestF1.choose(validation, "Best F1, because no threshold has a precision of " + precision);
        }
    }

    /** The highest F1, the higher threshold among equals. */
    record BestF1() implements ThresholdRule {
        @Override
        public ChosenThreshold choose(ScoreRanking validation) {
            return choose(validation, "Best F1");
        }

        private static ChosenThreshold choose(ScoreRanking validation, String rule) {
            int best = argMax(validation, i -> validation.countsAtDistinct(i).f1());
            return ChosenThreshold.at(validation, best, rule);
        }
    }

    /**
     * The highest precision with at least this recall, the higher threshold among equals. Some threshold always has it,
     * unless there are no positives.
     *
     * @param floor recall, (0,1]
     */
    record RecallFloor(double floor) implements ThresholdRule {
        public RecallFloor {
            requireShare(floor);
        }

        @Override
        public ChosenThreshold choose(ScoreRanking validation) {
            int best = argMax(validation, i -> {
                ConfusionCounts counts = validation.countsAtDistinct(i);
                return counts.recall() >= floor ? counts.precision() : -1;
            });
            String rule = "Highest precision with a recall of at least " + ChosenThreshold.percent(floor);
            return ChosenThreshold.at(validation, best, rule);
        }
    }

    /**
     * The lowest cost of false alarms and misses, the higher threshold among equals.
     *
     * @param falseAlarmCost cost of one false alarm, at least 0
     * @param missCost cost of one missed positive in the same unit, at least 0
     */
    record Cost(double falseAlarmCost, double missCost) implements ThresholdRule {
        public Cost {
            if (!(falseAlarmCost >= 0 && missCost >= 0 && Double.isFinite(falseAlarmCost + missCost))) {
                throw new IllegalArgumentException(
                        "costs are at least 0 and finite, not " + falseAlarmCost + " and " + missCost);
            }
        }

        @Override
        public ChosenThreshold choose(ScoreRanking validation) {
            int best = argMax(validation, i -> -cost(validation.countsAtDistinct(i)));
            String rule = "Lowest cost with " + ChosenThreshold.plain(falseAlarmCost) + " per false alarm and "
                    + ChosenThreshold.plain(missCost) + " per miss";
            boolean alertingNobodyIsCheaper =
                    cost(validation.countsAtDistinct(-1)) < cost(validation.countsAtDistinct(best));
            return ChosenThreshold.at(
                    validation, best, rule + (alertingNobodyIsCheaper ? ", although alerting nobody costs less" : ""));
        }

        private double cost(ConfusionCounts counts) {
            return falseAlarmCost * counts.falsePositives() + missCost * counts.falseNegatives();
        }
    }

    /**
     * As many alerts as can be reviewed, and no more.
     *
     * @param share rows that can be reviewed as a share of all rows, (0,1]
     */
    record Capacity(double share) implements ThresholdRule {
        public Capacity {
            requireShare(share);
        }

        @Override
        public ChosenThreshold choose(ScoreRanking validation) {
            long capacity = (long) Math.floor(share * validation.rows() + 1e-9);
            int best = argMax(validation, i -> validation.alerted(i) <= capacity ? i : -1);
            String rule = "As many alerts as can be reviewed, " + ChosenThreshold.percent(share) + " of rows";
            boolean tooMany = validation.alerted(best) > capacity;
            return ChosenThreshold.at(
                    validation, best, rule + (tooMany ? ", although the rows tied at the top are more than that" : ""));
        }
    }

    private static int argMax(ScoreRanking validation, IntToDoubleFunction worth) {
        if (validation.distinctScores() == 0) {
            throw new IllegalArgumentException("a threshold cannot be chosen without validation rows");
        }
        int best = 0;
        for (int i = 1; i < validation.distinctScores(); i++) {
            if (worth.applyAsDouble(i) > worth.applyAsDouble(best)) {
                best = i;
            }
        }
        return best;
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is above 0 and at most 1, not " + share);
        }
    }
}
