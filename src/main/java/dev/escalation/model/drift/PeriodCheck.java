package dev.escalation.model.drift;

import dev.escalation.data.Instants;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureInfo;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Matrix;
import dev.escalation.model.ModelInput;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.ClusterBootstrap;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.model.preprocessing.Preprocessing;
import dev.escalation.model.preprocessing.PreprocessingOptions;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.model.tree.XgboostTrainer;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Can a model tell from its features whether a row is from then or from now? Boosted trees learn it on the tickets of four fifths
 * of the weeks and say it of those of the others: by single tickets they would know each week by the loads of that week, and tell
 * apart periods in which nothing has changed. 0.5 means that nothing tells them apart; every feature by itself may be stable and
 * their combination still not be.
 *
 * @param rocAuc over all rows, each said by a model that has not seen its week, with its 95 % interval by customer
 * @param tell features by what is lost without them, the largest first; those that lose less than {@value #LEAST_LOSS} are not
 *     among them
 * @param rows looked at
 */
public record PeriodCheck(BootstrapInterval rocAuc, List<Tell> tell, int rows) {
    private static final int FOLDS = 5;
    private static final long WEEK_MILLIS = 7L * 24 * Instants.MILLIS_PER_HOUR;
    private static final int MOST_ROWS = 6_000;
    private static final int ROUNDS = 60;
    private static final double LEAST_LOSS = 0.005;
    private static final int MOST_TOLD = 5;

    /** @param loss of ROC AUC while its values are shuffled */
    public record Tell(FeatureInfo info, double loss) {}

    public PeriodCheck {
        tell = List.copyOf(tell);
    }

    /** @param rows of then and now; the label says which are of now */
    static PeriodCheck of(FeatureTable rows, long seed, Progress progress) {
        Random random = new Random(seed);
        FeatureTable some = rows.rows() <= MOST_ROWS ? rows : rows.only(some(rows.rows(), random));
        return new Learner(some, seed, random).check(progress);
    }

    private static int[] some(int count, Random random) {
        return shuffled(IntStream.range(0, count).toArray(), random, MOST_ROWS);
    }

    private static int[] shuffled(int[] values, Random random, int most) {
        int[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
        }
        return Arrays.stream(shuffled).limit(most).sorted().toArray();
    }

    private static final class Learner {
        private final FeatureTable table;
        private final long seed;
        private final Random random;
        private final List<Fold> folds = new ArrayList<>();

        private record Fold(int[] rows, Preprocessing preprocessing, TreeEnsemble trees) {}

        Learner(FeatureTable table, long seed, Random random) {
            this.table = table;
            this.seed = seed;
            this.random = random;
        }

        PeriodCheck check(Progress progress) {
            for (int fold = 0; fold < FOLDS; fold++) {
                progress.checkCancelled();
                learn(fold, progress);
            }
            ScoredRows scored = scored(table, progress);
            ScoreRanking ranking = ScoreRanking.of(scored);
            BootstrapInterval auc = ClusterBootstrap.intervals(
                            scored, ranking, List.of(RankingMetrics::rocAuc), seed, progress)
                    .getFirst();
            return new PeriodCheck(auc, tell(auc.value(), progress), table.rows());
        }

        private void learn(int fold, Progress progress) {
            int[] held = IntStream.range(0, table.rows())
                    .filter(row -> foldOf(row) == fold)
                    .toArray();
            int[] learned = IntStream.range(0, table.rows())
                    .filter(row -> foldOf(row) != fold)
                    .toArray();
            PreprocessingOptions options = PreprocessingOptions.forBoosting();
            Preprocessing preprocessing = Preprocessing.fit(
                    ModelInput.select(table, learned, options.maximumOneHotLevels()), learned, options);
            Matrix x = preprocessing.apply(ModelInput.all(table), learned);
            boolean[] now = new boolean[learned.length];
            for (int i = 0; i < now.length; i++) {
                now[i] = table.label()[learned[i]];
            }
            XgboostTrainer.Options trees = XgboostTrainer.Options.defaults().withSeed(seed);
            folds.add(new Fold(held, preprocessing, XgboostTrainer.trainRounds(x, now, trees, ROUNDS, progress)));
        }

        private int foldOf(int row) {
            long created = table.data().tickets().createdAt()[table.ticket()[row]];
            return (int) Math.floorMod(Math.floorDiv(created, WEEK_MILLIS), (long) FOLDS);
        }

        private ScoredRows scored(FeatureTable rows, Progress progress) {
            double[] probability = new double[rows.rows()];
            for (Fold fold : folds) {
                Matrix x = fold.preprocessing().apply(ModelInput.all(rows), fold.rows());
                double[] outputs = fold.trees().outputs(x, progress);
                for (int i = 0; i < outputs.length; i++) {
                    probability[fold.rows()[i]] = 1 / (1 + Math.exp(-outputs[i]));
                }
            }
            return RowEvaluation.scored(rows, IntStream.range(0, rows.rows()).toArray(), probability);
        }

        private List<Tell> tell(double auc, Progress progress) {
            Map<String, FeatureInfo> sources = new LinkedHashMap<>();
            for (FeatureColumn column : table.columns()) {
                FeatureInfo info = column.info();
                if (info.name().equals(info.source()) || !sources.containsKey(info.source())) {
                    sources.put(info.source(), info);
                }
            }
            List<Tell> told = new ArrayList<>();
            sources.forEach((source, info) -> {
                progress.checkCancelled();
                double without = RankingMetrics.rocAuc(ScoreRanking.of(scored(without(source), Progress.NONE)));
                if (auc - without >= LEAST_LOSS) {
                    told.add(new Tell(info, auc - without));
                }
            });
            return told.stream()
                    .sorted(Comparator.comparingDouble(Tell::loss).reversed())
                    .limit(MOST_TOLD)
                    .toList();
        }

        private FeatureTable without(String source) {
            int[] order = IntStream.range(0, table.rows()).toArray();
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
            Map<String, FeatureColumn> shuffled = new HashMap<>();
            for (FeatureColumn column : table.columns()) {
                if (column.info().source().equals(source)) {
                    shuffled.put(column.info().name(), column.only(order));
                }
            }
            return table.with(shuffled);
        }
    }
}
