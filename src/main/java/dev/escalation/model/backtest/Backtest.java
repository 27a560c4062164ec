package dev.escalation.model.backtest;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelInput;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.model.evaluation.ClusterBootstrap;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rolling origins: at each the model is trained as any other is, on what was known by then, and tested on the window after it.
 * Beside it the model of the first origin is tested on the same tickets, left as it was: what learning anew is worth.
 *
 * @param kind of the models
 * @param options of the training that it is about; the seed is the same at every origin
 * @param results in order of time, one per window of the plan; of the first ones only while others are computed
 */
public record Backtest(ModelKind kind, TrainingOptions options, BacktestPlan plan, List<OriginResult> results) {
    public Backtest {
        results = List.copyOf(results);
    }

    /**
     * @param about the training whose best model's kind, options and features are tried at earlier moments
     * @param asTheyCome gets what is known after each window
     * @throws NotEnoughDataException if the data spans too few weeks
     * @throws java.util.concurrent.CancellationException if the user stops it; what was told stands
     */
    public static Backtest run(Comparison about, Consumer<Backtest> asTheyCome, Progress progress) {
        ModelKind kind = about.best().model().orElseThrow().kind();
        BacktestPlan plan = BacktestPlan.of(about.table());
        Run run = new Run(about, about.options().only(java.util.Set.of(kind)), progress);
        List<OriginResult> results = new ArrayList<>();
        for (int i = 0; i < plan.windows().size(); i++) {
            progress.checkCancelled();
            results.add(run.at(plan.windows().get(i), i + 1, plan.windows().size()));
            asTheyCome.accept(new Backtest(kind, about.options(), plan, results));
        }
        return new Backtest(kind, about.options(), plan, results);
    }

    /** Windows that have figures. */
    public List<OriginResult> measured() {
        return results.stream().filter(result -> result.figures().isPresent()).toList();
    }

    /** Windows whose tickets are also in the test segment: so often this backtest has read it. */
    public int testReads() {
        return (int) results.stream()
                .filter(result -> result.figures().isPresent() && result.testPeriodTickets() > 0)
                .count();
    }

    private static final class Run {
        private final Comparison about;
        private final TrainingOptions options;
        private final Progress progress;
        private final BitSet leftOut;
        private @Nullable TrainedModel kept;

        Run(Comparison about, TrainingOptions options, Progress progress) {
            this.about = about;
            this.options = options;
            this.progress = progress;
            this.leftOut = about.lessons().leftOut();
        }

        OriginResult at(Window window, int number, int of) {
            Progress named = new NumberedProgress(progress, number, of);
            FeatureTable table = about.table();
            Split split = Split.at(table, options.embargo(), leftOut, window.origin(), window.end());
            int tickets = PastTable.tickets(split, Segment.TEST);
            try {
                FeatureTable past = PastTable.at(table, split, window.origin());
                Comparison comparison = ModelTrainer.train(past, split, options, named);
                return result(window, split, comparison, named);
            } catch (NotEnoughDataException e) {
                return OriginResult.failed(window, tickets, String.valueOf(e.getMessage()));
            }
        }

        private OriginResult result(Window window, Split split, Comparison comparison, Progress named) {
            TrainedModel model = comparison.best().model().orElseThrow();
            Evaluation fresh = comparison.best().test();
            OriginResult.Figures figures;
            TrainedModel first = kept;
            if (first == null) {
                kept = model;
                figures = new OriginResult.Figures(fresh, fresh, new BootstrapInterval(0, 0, 0));
            } else {
                figures = beside(first, comparison, fresh, named);
            }
            return new OriginResult(
                    window,
                    PastTable.tickets(split, Segment.TRAIN) + PastTable.tickets(split, Segment.VALIDATION),
                    PastTable.tickets(split, Segment.TEST),
                    testPeriodTickets(split),
                    Optional.of(figures),
                    "");
        }

        private OriginResult.Figures beside(
                TrainedModel first, Comparison comparison, Evaluation fresh, Progress named) {
            FeatureTable past = comparison.table();
            int[] rows = comparison.testRows();
            double[] probability = first.probabilities(ModelInput.all(past), rows, named);
            Evaluation old =
                    RowEvaluation.of(past, rows, probability, first.threshold().threshold(), options.seed(), named);
            BootstrapInterval gain = ClusterBootstrap.difference(
                    RowEvaluation.scored(past, rows, comparison.best().testProbability()),
                    RowEvaluation.scored(past, rows, probability),
                    RankingMetrics::rocAuc,
                    options.seed(),
                    named);
            return new OriginResult.Figures(fresh, old, gain);
        }

        private int testPeriodTickets(Split split) {
            Segment[] real = about.split().ofTicket();
            Segment[] here = split.ofTicket();
            return (int) IntStream.range(0, here.length)
                    .filter(ticket -> here[ticket] == Segment.TEST && real[ticket] == Segment.TEST)
                    .count();
        }
    }
}
