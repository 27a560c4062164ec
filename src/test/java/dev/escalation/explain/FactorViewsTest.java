package dev.escalation.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.app.Training;
import dev.escalation.explain.Interactions.Partner;
import dev.escalation.explain.shap.TreeInteractions;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.SampleTraining;
import dev.escalation.model.Matrix;
import dev.escalation.model.ModelInput;
import dev.escalation.model.ModelKind;
import dev.escalation.model.Predictor;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Views of one factor over many scores, on models of the sample. */
class FactorViewsTest {
    private static FeatureTable table;
    private static TrainedModel trees;
    private static TrainedModel linear;
    private static int[] rows;

    @BeforeAll
    static void train() {
        Training training = SampleTraining.get();
        table = training.table();
        trees = model(training, ModelKind.XGBOOST);
        linear = model(training, ModelKind.LOGISTIC);
        int[] test = training.comparison().testRows();
        rows = IntStream.range(0, 400).map(i -> test[i * test.length / 400]).toArray();
    }

    private static TrainedModel model(Training training, ModelKind kind) {
        return training.comparison().results().stream()
                .flatMap(result -> result.model().stream())
                .filter(model -> model.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static GlobalImportance.Column strongest(Explanation explanation) {
        return GlobalImportance.of(explanation, table).columns().getFirst();
    }

    /** Alone and with all partners, a factor does what its contribution says. */
    @Test
    void whatAFactorDoesWithOthersIsPartOfItsEffect() {
        int[] one = {rows[7]};
        Explanation explanation = Explanation.of(trees, table, one, Progress.NONE);
        String column = strongest(explanation).info().name();
        Matrix matrix = trees.encode(ModelInput.all(table), one);
        double[] values = TreeInteractions.of(((Predictor.Trees) trees.predictor()).ensemble(), matrix.row(0));
        List<String> sources = Explanation.sources(trees, table);
        Map<String, Double> together = new HashMap<>();
        double alone = 0;
        for (int i = 0; i < sources.size(); i++) {
            for (int j = 0; j < sources.size(); j++) {
                double value = values[i * sources.size() + j];
                if (sources.get(i).equals(column) && sources.get(j).equals(column)) {
                    alone += value;
                } else if (sources.get(i).equals(column)) {
                    together.merge(sources.get(j), 2 * value, Double::sum);
                }
            }
        }
        double sum = alone + together.values().stream().mapToDouble(v -> v / 2).sum();
        int index = explanation.effects().columns().indexOf(column);
        assertThat(sum).isCloseTo(explanation.effects().at(0, index), within(1e-9));
        Interactions found = Interactions.of(trees, table, column, one, Progress.NONE);
        assertThat(found.partners()).isNotEmpty();
        for (Partner partner : found.partners()) {
            assertThat(partner.meanAbsoluteEffect())
                    .isCloseTo(Math.abs(together.get(partner.column())) * explanation.effectScale(), within(1e-9));
        }
        assertThat(found.partners().stream().map(Partner::column)).doesNotContain(column);
    }

    @Test
    void overManyRowsThePartnersAreMeans() {
        int[] two = {rows[3], rows[9]};
        String column = strongest(Explanation.of(trees, table, rows, Progress.NONE))
                .info()
                .name();
        Map<String, Double> mean = new HashMap<>();
        for (int row : two) {
            Interactions.of(trees, table, column, new int[] {row}, Progress.NONE)
                    .partners()
                    .forEach(partner -> mean.merge(partner.column(), partner.meanAbsoluteEffect() / 2, Double::sum));
        }
        List<Partner> found =
                Interactions.of(trees, table, column, two, Progress.NONE).partners();
        assertThat(found).hasSameSizeAs(mean.keySet());
        found.forEach(partner ->
                assertThat(partner.meanAbsoluteEffect()).isCloseTo(mean.get(partner.column()), within(1e-12)));
        assertThat(found.stream().map(partner -> -partner.meanAbsoluteEffect())).isSorted();
    }

    @Test
    void aLinearModelHasNoPartners() {
        assertThat(Interactions.of(linear, table, "ticket_age_hrs", rows, Progress.NONE)
                        .partners())
                .isEmpty();
    }

    /** In a linear model another value moves the log-odds of all scores by the same amount. */
    @Test
    void otherValuesMoveALinearModelEvenly() {
        PartialDependence partial = PartialDependence.of(linear, table, "hours_to_sla_due", rows, Progress.NONE);
        assertThat(partial.values()).isSorted().hasSizeBetween(5, PartialDependence.MOST_VALUES);
        assertThat(partial.levels()).isEmpty();
        int last = partial.values().length - 1;
        double[] moves = Arrays.stream(partial.risks())
                .mapToDouble(line -> logOdds(line[last]) - logOdds(line[0]))
                .toArray();
        for (double move : moves) {
            assertThat(move).isCloseTo(moves[0], within(1e-6));
        }
        assertThat(Math.abs(moves[0])).isGreaterThan(0.1);
        double mean =
                Arrays.stream(partial.risks()).mapToDouble(line -> line[last]).sum() / rows.length;
        assertThat(partial.mean()[last]).isCloseTo(mean, within(1e-12));
    }

    private static double logOdds(double share) {
        return Math.log(share / (1 - share));
    }

    @Test
    void aScoreWithItsOwnValueIsAsItIs() {
        PartialDependence partial = PartialDependence.of(trees, table, "group", rows, Progress.NONE);
        double[] asItIs = trees.probabilities(ModelInput.all(table), rows, Progress.NONE);
        var groups = ((FeatureColumn.Categorical) table.column("group")).values();
        int compared = 0;
        for (int i = 0; i < rows.length; i++) {
            int level = partial.levels().indexOf(groups.get(rows[i]));
            if (level >= 0) {
                assertThat(partial.risks()[i][level]).isCloseTo(asItIs[i], within(1e-12));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
        assertThat(Arrays.stream(partial.risks()).anyMatch(line -> line[0] != line[1]))
                .isTrue();
    }

    @Test
    void sharesOverTimeAreOfTheScoresOfTheirWeek() {
        Explanation explanation = Explanation.of(trees, table, rows, Progress.NONE);
        List<GlobalImportance.Column> all =
                GlobalImportance.of(explanation, table).columns();
        FactorsOverTime time = FactorsOverTime.of(explanation, all, table);
        assertThat(time.byMonth()).isFalse();
        assertThat(time.starts()).allMatch(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(IntStream.of(time.scores()).sum()).isEqualTo(rows.length);
        assertThat(time.known().length).isGreaterThan(3);
        for (int window = 0; window < time.starts().size(); window++) {
            int at = window;
            double sum = IntStream.range(0, all.size())
                    .mapToDouble(c -> time.shares()[c][at])
                    .sum();
            if (time.scores()[window] >= FactorsOverTime.FEWEST) {
                assertThat(sum).isCloseTo(1, within(1e-9));
            } else {
                assertThat(sum).isNaN();
            }
        }
        int window = time.known()[1];
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            var day = Instant.ofEpochMilli(table.asOf()[rows[i]])
                    .atZone(table.data().rules().zone())
                    .toLocalDate();
            if (!day.isBefore(time.starts().get(window))
                    && day.isBefore(time.starts().get(window).plusDays(7))) {
                inside.add(i);
            }
        }
        assertThat(inside).hasSize(time.scores()[window]);
        Explanation week = explanation.only(inside.stream().mapToInt(i -> i).toArray());
        List<GlobalImportance.Column> ofWeek = GlobalImportance.of(week, table).columns();
        double total = ofWeek.stream()
                .mapToDouble(GlobalImportance.Column::meanAbsoluteEffect)
                .sum();
        GlobalImportance.Column first = all.getFirst();
        double share = ofWeek.stream()
                        .filter(column -> column.index() == first.index())
                        .findFirst()
                        .orElseThrow()
                        .meanAbsoluteEffect()
                / total;
        assertThat(time.shares()[0][window]).isCloseTo(share, within(1e-12));
    }

    @Test
    void someRowsOfAnExplanationKeepTheirNumbers() {
        Explanation all = Explanation.of(trees, table, rows, Progress.NONE);
        Explanation some = all.only(new int[] {5, 2});
        assertThat(some.rows()).containsExactly(rows[5], rows[2]);
        assertThat(some.outputs()).containsExactly(all.outputs()[5], all.outputs()[2]);
        for (int c = 0; c < all.effects().columns().size(); c++) {
            assertThat(some.effect(0, c)).isEqualTo(all.effect(5, c));
            assertThat(some.effect(1, c)).isEqualTo(all.effect(2, c));
        }
        assertThat(some.effects().additivityError(some.outputs())).isLessThan(1e-9);
    }

    /** Counted over all pairs; a column that the model does not look at loses nothing. */
    @Test
    void permutationImportanceIsTheFallOfTheRanking() {
        int[] validation = SampleTraining.get().comparison().validationRows();
        int[] some = IntStream.range(0, 600)
                .map(i -> validation[i * validation.length / 600])
                .toArray();
        PermutationImportance importance = PermutationImportance.of(trees, table, some, 7, Progress.NONE);
        double[] risks = trees.probabilities(ModelInput.all(table), some, Progress.NONE);
        double twice = 0;
        long pairs = 0;
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < some.length; j++) {
                if (table.label()[some[i]] && !table.label()[some[j]]) {
                    pairs++;
                    twice += risks[i] > risks[j] ? 2 : risks[i] == risks[j] ? 1 : 0;
                }
            }
        }
        assertThat(importance.rocAuc()).isCloseTo(twice / 2 / pairs, within(1e-12));
        assertThat(importance.columns().getFirst().info().name())
                .isEqualTo(strongest(Explanation.of(trees, table, rows, Progress.NONE))
                        .info()
                        .name());
        assertThat(importance.columns().getFirst().loss()).isGreaterThan(0.02);
        List<String> used = Explanation.sources(trees, table);
        importance.columns().stream()
                .filter(column -> !used.contains(column.info().name()))
                .forEach(column -> assertThat(column.loss()).isZero());
        assertThat(PermutationImportance.of(trees, table, some, 7, Progress.NONE))
                .isEqualTo(importance);
    }
}
