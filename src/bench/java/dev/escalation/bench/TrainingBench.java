package dev.escalation.bench;

import dev.escalation.model.Matrix;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import dev.escalation.model.evaluation.ScoredRows;
import dev.escalation.model.linear.LinearModel;
import dev.escalation.model.linear.LogisticTrainer;
import dev.escalation.model.tree.ForestTrainer;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.model.tree.XgboostTrainer;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Logistic regression, random forest and XGBoost on 100,000 rows of 40 columns, against scikit-learn and XGBoost in Python,
 * in turns in one run: the fits alone, then how long a cancelled training goes on.
 *
 * <p>Processor time stands beside the time on the clock, because the machine may be busy with something else. Needs a Python
 * with scikit-learn and xgboost.
 */
final class TrainingBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int TREES = Integer.getInteger("bench.trees", 100);
    private static final int BOOSTED = Integer.getInteger("bench.boosted", 200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String PYTHON = System.getProperty("bench.python", "python3");
    private static final Path PEER = Path.of("src", "bench", "python", "training_peer.py");

    void run() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("workbench-bench");
        try {
            Path file = work.resolve("rows.f32");
            TrainingRows.of(ROWS + ROWS / 4, 11).write(file);
            TrainingRows all = TrainingRows.read(file);
            Contest contest = new Contest(all.part(0, ROWS), all.part(ROWS, all.rows()));
            for (int round = 0; round < ROUNDS; round++) {
                System.out.printf("round %d%n", round + 1);
                contest.round(peer(file));
            }
            contest.sayMedians();
            new CancelLatency(all.part(0, ROWS)).measure();
            contest.sayRatio();
        } finally {
            BenchData.delete(work);
        }
    }

    private static List<Fitted> peer(Path file) throws IOException, InterruptedException {
        String[] command = {PYTHON, PEER.toString(), file.toString(), "" + ROWS, "" + TREES, "" + BOOSTED};
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(PYTHON + " failed: " + output);
        }
        return output.lines().map(Fitted::parse).toList();
    }

    /** Our side and the peer's, round by round. */
    private static final class Contest {
        private final TrainingRows train;
        private final TrainingRows held;
        private final Matrix x;
        private final Matrix heldX;
        private final Matrix scaled;
        private final Matrix heldScaled;
        private final List<List<Fitted>> ours = new ArrayList<>();
        private final List<List<Fitted>> peers = new ArrayList<>();

        Contest(TrainingRows train, TrainingRows held) {
            this.train = train;
            this.held = held;
            this.x = train.matrix();
            this.heldX = held.matrix();
            this.scaled = train.standardisedBy(train);
            this.heldScaled = held.standardisedBy(train);
        }

        void round(List<Fitted> peer) {
            List<Fitted> own = List.of(logistic(), forest(), boosted());
            ours.add(own);
            peers.add(peer);
            for (int i = 0; i < own.size(); i++) {
                System.out.printf(
                        "  %s, ours: %s%n", own.get(i).model(), own.get(i).inWords());
                System.out.printf(
                        "  %s, peer: %s%n", peer.get(i).model(), peer.get(i).inWords());
            }
        }

        void sayMedians() {
            for (int i = 0; i < ours.getFirst().size(); i++) {
                int model = i;
                System.out.printf(
                        Locale.ROOT,
                        "%s: wall ours %.2f s, peer %.2f s; processor ours %.2f s, peer %.2f s%n",
                        ours.getFirst().get(i).model(),
                        median(ours, fits -> fits.get(model).wallSeconds()),
                        median(peers, fits -> fits.get(model).wallSeconds()),
                        median(ours, fits -> fits.get(model).processorSeconds()),
                        median(peers, fits -> fits.get(model).processorSeconds()));
            }
        }

        void sayRatio() {
            System.out.printf(
                    Locale.ROOT,
                    "processor ratio=%.2f%n",
                    median(peers, fits -> sum(fits, Fitted::processorSeconds))
                            / median(ours, fits -> sum(fits, Fitted::processorSeconds)));
            System.out.printf(
                    Locale.ROOT,
                    "ratio=%.2f%n",
                    median(peers, fits -> sum(fits, Fitted::wallSeconds))
                            / median(ours, fits -> sum(fits, Fitted::wallSeconds)));
        }

        private Fitted logistic() {
            LogisticTrainer.Options options = LogisticTrainer.Options.defaults();
            Timed<LinearModel> fit =
                    Timed.of(() -> LogisticTrainer.train(scaled, train.positive(), options, Progress.NONE));
            double loss = 0;
            double[] outputs = fit.result.outputs(scaled);
            for (int row = 0; row < outputs.length; row++) {
                loss += Math.log1p(Math.exp(train.positive()[row] ? -outputs[row] : outputs[row]));
            }
            for (double coefficient : fit.result.coefficients()) {
                loss += coefficient * coefficient / 2;
            }
            return fitted("logistic", fit, probabilities(fit.result.outputs(heldScaled)), loss);
        }

        private Fitted forest() {
            ForestTrainer.Options options = new ForestTrainer.Options(TREES, 12, 10, 0, 1);
            Timed<TreeEnsemble> fit = Timed.of(() -> ForestTrainer.train(x, train.positive(), options, Progress.NONE));
            return fitted("random_forest", fit, fit.result.outputs(heldX, Progress.NONE), Double.NaN);
        }

        private Fitted boosted() {
            XgboostTrainer.Options options = XgboostTrainer.Options.defaults();
            Timed<TreeEnsemble> fit =
                    Timed.of(() -> XgboostTrainer.trainRounds(x, train.positive(), options, BOOSTED, Progress.NONE));
            return fitted("xgboost", fit, probabilities(fit.result.outputs(heldX, Progress.NONE)), Double.NaN);
        }

        private Fitted fitted(String model, Timed<?> fit, double[] probability, double trainingLoss) {
            int[] clusters = new int[probability.length];
            ScoreRanking ranking = ScoreRanking.of(new ScoredRows(probability, held.positive(), clusters));
            double logLoss = 0;
            for (int row = 0; row < probability.length; row++) {
                logLoss -= Math.log(held.positive()[row] ? probability[row] : 1 - probability[row]);
            }
            return new Fitted(
                    model,
                    fit.wallSeconds,
                    fit.processorSeconds,
                    RankingMetrics.rocAuc(ranking),
                    logLoss / probability.length,
                    trainingLoss);
        }

        private static double[] probabilities(double[] logOdds) {
            double[] probabilities = new double[logOdds.length];
            for (int row = 0; row < logOdds.length; row++) {
                probabilities[row] = 1 / (1 + Math.exp(-logOdds[row]));
            }
            return probabilities;
        }

        private static double sum(List<Fitted> fits, java.util.function.ToDoubleFunction<Fitted> seconds) {
            return fits.stream().mapToDouble(seconds).sum();
        }

        private static double median(
                List<List<Fitted>> rounds, java.util.function.ToDoubleFunction<List<Fitted>> seconds) {
            double[] sorted = rounds.stream().mapToDouble(seconds).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    private record Timed<T>(T result, double wallSeconds, double processorSeconds) {
        static <T> Timed<T> of(Supplier<T> fit) {
            long processor = processorNanos();
            long started = System.nanoTime();
            T result = fit.get();
            return new Timed<>(result, (System.nanoTime() - started) / 1e9, (processorNanos() - processor) / 1e9);
        }

        private static long processorNanos() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }
}
