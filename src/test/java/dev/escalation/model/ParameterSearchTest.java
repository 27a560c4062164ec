package dev.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.features.FeatureTable;
import dev.escalation.live.SampleTraining;
import dev.escalation.model.tuning.SearchBudget;
import dev.escalation.model.tuning.TuningOutcome;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParameterSearchTest {
    private static final FeatureTable TABLE = SampleTraining.get().table();
    private static final TrainingOptions OPTIONS =
            TrainingOptions.defaults().only(Set.of(ModelKind.LOGISTIC)).searching(SearchBudget.ofCandidates(4));

    @Test
    void theSameSeedFindsTheSameWhateverTestHolds() {
        Split split = Split.of(TABLE, OPTIONS.embargo());
        boolean[] label = TABLE.label().clone();
        for (int row : split.rows(TABLE, Segment.TEST)) {
            label[row] = !label[row];
        }
        FeatureTable other = new FeatureTable(
                TABLE.data(),
                TABLE.plan(),
                TABLE.ticket(),
                TABLE.asOf(),
                TABLE.ageHours(),
                label,
                TABLE.outcomes(),
                TABLE.similar(),
                TABLE.columns());
        TrainingOptions found = search(TABLE, split);
        assertThat(search(other, split)).isEqualTo(found);

        TuningOutcome outcome = found.tuned().getFirst();
        assertThat(outcome.judged()).isEqualTo(4);
        assertThat(outcome.bestWorth()).isGreaterThanOrEqualTo(outcome.usualWorth());
        assertThat(found.search()).isEmpty();
        assertThat(found.parameters().equals(ModelParameters.defaults())).isEqualTo(!outcome.usesFound());
    }

    @Test
    void stepsForwardInTimeStayInsideTrainAndKeepTheEmbargo() {
        Split split = Split.of(TABLE, OPTIONS.embargo());
        int[] train = split.rows(TABLE, Segment.TRAIN);
        var folds = TimeFold.of(TABLE, split, train);
        assertThat(folds).hasSize(2);
        for (TimeFold fold : folds) {
            assertThat(train).contains(fold.learn()).contains(fold.judge());
            long lastLearnt = Arrays.stream(fold.learn())
                    .mapToLong(ParameterSearchTest::created)
                    .max()
                    .orElseThrow();
            long firstJudged = Arrays.stream(fold.judge())
                    .mapToLong(ParameterSearchTest::created)
                    .min()
                    .orElseThrow();
            assertThat((firstJudged - lastLearnt) / 3_600_000.0).isGreaterThan(split.embargoHours()[0]);
        }
        assertThat(folds.get(1).learn().length).isGreaterThan(folds.get(0).learn().length);
        assertThat(folds.get(1).judge()).doesNotContain(folds.get(0).judge());
    }

    private static TrainingOptions search(FeatureTable table, Split split) {
        return new ParameterSearch(table, split, OPTIONS).run(OPTIONS.search().orElseThrow(), Progress.NONE);
    }

    private static long created(int row) {
        return TABLE.data().tickets().createdAt()[TABLE.ticket()[row]];
    }
}
