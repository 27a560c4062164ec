package dev.escalation.app.registry;

import dev.escalation.app.Training;
import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelInput;
import dev.escalation.model.ModelJson;
import dev.escalation.model.ModelResult;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.model.evaluation.Verdict;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.model.versus.Difference;
import dev.escalation.model.versus.Versus;
import dev.escalation.report.document.Say;
import dev.escalation.task.Progress;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a model that is to be promoted, and how it does against the champion on the same test rows.
 *
 * @param verdict on the test of the training that the rows are of
 * @param differences candidate minus champion; empty if there is none that is fair
 * @param why there is none; empty if there is one
 * @param alarms of the leak checks
 */
public record Challenge(
        String candidate,
        String champion,
        Verdict verdict,
        int rows,
        List<Difference> differences,
        String why,
        List<String> alarms) {
    public Challenge {
        differences = List.copyOf(differences);
        alarms = List.copyOf(alarms);
    }

    /**
     * A model that stands against others, with what is known of its learning.
     *
     * @param name for sentences
     */
    public record Contender(String name, TrainedModel model, ModelMetadata metadata) {}

    /**
     * @param training whose test rows are used
     * @param champion empty if nobody is it yet
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Challenge of(
            Training training, Contender candidate, Optional<Contender> champion, Progress progress) {
        Comparison comparison = training.comparison();
        List<String> alarms = training.findings().stream()
                .filter(finding -> finding.severity() == LeakFinding.Severity.ALARM)
                .map(LeakFinding::evidence)
                .toList();
        String why = champion.map(present -> unfair(comparison, candidate, present))
                .orElse("There is no champion yet to compare it with.");
        List<Difference> differences =
                why.isEmpty() ? differences(comparison, candidate, champion.orElseThrow(), progress) : List.of();
        return new Challenge(
                candidate.name(),
                champion.map(Contender::name).orElse(""),
                comparison.verdict(),
                comparison.testRows().length,
                differences,
                why,
                alarms);
    }

    private static List<Difference> differences(
            Comparison comparison, Contender candidate, Contender champion, Progress progress) {
        Versus versus = Versus.of(
                comparison.table(),
                comparison.testRows(),
                List.of("candidate", "champion"),
                List.of(
                        probabilities(comparison, candidate.model(), progress),
                        probabilities(comparison, champion.model(), progress)),
                comparison.verdict(),
                comparison.options().seed(),
                progress);
        return versus.between("candidate", "champion");
    }

    private static String unfair(Comparison comparison, Contender candidate, Contender champion) {
        if (isSame(candidate.model(), champion.model())) {
            return "Both are the same model.";
        }
        String one = fairness(comparison, candidate);
        return one.isEmpty() ? fairness(comparison, champion) : one;
    }

    /** Why a model's scores of the test rows would say nothing about it; empty if they say something. */
    public static String fairness(Comparison comparison, Contender contender) {
        if (isOf(comparison, contender.model())) {
            return "";
        }
        FeatureTable table = comparison.table();
        String misfit = misfit(table, contender.name(), contender.model());
        return misfit.isEmpty() ? learning(comparison, contender) : misfit;
    }

    private static String learning(Comparison comparison, Contender contender) {
        Optional<Instant> learnedUntil = moment(contender.metadata().text("/split/test_from"));
        if (learnedUntil.isEmpty()) {
            return "It is not on record until when " + contender.name()
                    + " learned, so it may have learned from these very tickets.";
        }
        return learnedUntil.get().toEpochMilli() > comparison.split().testStart()
                ? contender.name() + " learned from tickets until " + learnedUntil.get() + "; this test begins at "
                        + Instants.format(comparison.split().testStart()) + ", so it knows some of the answers."
                : "";
    }

    private static boolean isOf(Comparison comparison, TrainedModel model) {
        return own(comparison, model).isPresent();
    }

    private static Optional<ModelResult> own(Comparison comparison, TrainedModel model) {
        return comparison.results().stream()
                .filter(result ->
                        result.model().filter(each -> isSame(each, model)).isPresent())
                .findFirst();
    }

    /** Two models that say the same, wherever they were read from. */
    private static boolean isSame(TrainedModel one, TrainedModel other) {
        return one.kind() == other.kind() && Arrays.equals(ModelJson.write(one), ModelJson.write(other));
    }

    /** Why a model cannot score the rows of a table; empty if it can. */
    public static String misfit(FeatureTable table, String name, TrainedModel model) {
        if (!model.target().equals(table.target())) {
            return name + " predicts something else.";
        }
        if (!model.plan().equals(table.plan())) {
            return name
                    + " learned from rows of other ages or reads texts in another way; its features are not those of"
                    + " this training.";
        }
        return misfit(table, model)
                .map(why -> name + " does not fit this data: " + why + ".")
                .orElse("");
    }

    private static Optional<String> misfit(FeatureTable table, TrainedModel model) {
        try {
            model.encode(ModelInput.all(table), new int[0]);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /**
     * How a model of elsewhere does on the test of a training.
     *
     * @throws IllegalArgumentException if {@link #fairness} has an objection
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Evaluation evaluate(Comparison comparison, Contender contender, Progress progress) {
        String objection = fairness(comparison, contender);
        if (!objection.isEmpty()) {
            throw new IllegalArgumentException(objection);
        }
        return RowEvaluation.of(
                comparison.table(),
                comparison.testRows(),
                probabilities(comparison, contender.model(), progress),
                contender.model().threshold().threshold(),
                comparison.options().seed(),
                progress);
    }

    private static double[] probabilities(Comparison comparison, TrainedModel model, Progress progress) {
        return own(comparison, model)
                .map(ModelResult::testProbability)
                .orElseGet(
                        () -> model.probabilities(ModelInput.all(comparison.table()), comparison.testRows(), progress));
    }

    /** All of it in sentences. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        differences.forEach(difference -> lines.add(difference.words(candidate, champion)));
        if (!why.isEmpty()) {
            lines.add(why);
        }
        lines.add("The test of " + Say.count(rows) + " scores: " + verdict.words() + ".");
        lines.add(alarms.isEmpty() ? "The leak checks raised no alarm." : "Leak alarm: " + String.join(" ", alarms));
        return lines;
    }
}
