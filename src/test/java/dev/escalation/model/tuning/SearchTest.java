package dev.escalation.model.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelParameters;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final ModelParameters USUAL = ModelParameters.defaults();
    private static final Set<ModelKind> TWO = Set.of(ModelKind.LOGISTIC, ModelKind.XGBOOST);

    @Test
    void triesTheUsualSettingsFirstAndNoneTwice() {
        for (ModelKind kind : ModelKind.values()) {
            List<ModelParameters> candidates = SearchSpace.candidates(kind, USUAL, 40, 7);
            assertThat(candidates.getFirst()).isEqualTo(USUAL);
            assertThat(new HashSet<>(candidates)).hasSameSizeAs(candidates);
            assertThat(candidates).hasSize(kind == ModelKind.LOGISTIC ? 10 : 40);
            // The other kinds' settings stay as they are.
            assertThat(candidates).allMatch(one -> USUAL.with(kind, one).equals(one));
            assertThat(SearchSpace.candidates(kind, USUAL, 40, 7)).isEqualTo(candidates);
            assertThat(SearchSpace.candidates(kind, USUAL, 10, 7)).isEqualTo(candidates.subList(0, 10));
            assertThat(SearchSpace.candidates(kind, USUAL, 40, 8)).isNotEqualTo(candidates);
        }
    }

    @Test
    void findsTheBestOfThoseJudged() {
        Recorder recorder = new Recorder(Integer.MAX_VALUE);
        Map<ModelKind, Search.Found> found = search(SearchBudget.ofCandidates(8), recorder, Progress.NONE);

        Search.Found xgboost = found.get(ModelKind.XGBOOST);
        assertThat(recorder.of(ModelKind.XGBOOST)).isEqualTo(SearchSpace.candidates(ModelKind.XGBOOST, USUAL, 8, 7));
        assertThat(xgboost.judged()).isEqualTo(8);
        assertThat(xgboost.end()).isEqualTo(Search.End.ALL_JUDGED);
        assertThat(xgboost.usualWorth()).isEqualTo(worth(USUAL));
        assertThat(xgboost.bestWorth())
                .isEqualTo(recorder.of(ModelKind.XGBOOST).stream()
                        .mapToDouble(SearchTest::worth)
                        .max()
                        .orElseThrow());
        assertThat(worth(xgboost.best())).isEqualTo(xgboost.bestWorth());
    }

    @Test
    void theClockDecidesOnlyHowManyAreJudged() {
        // Somebody has enough after the third; the fourth is not finished.
        Recorder slow = new Recorder(3);
        Map<ModelKind, Search.Found> found =
                search(new SearchBudget(5, SearchBudget.MOST_CANDIDATES), slow, new Ending(slow, 3, false));
        assertThat(found.get(ModelKind.LOGISTIC).judged()).isEqualTo(2);
        assertThat(found.get(ModelKind.XGBOOST).judged()).isEqualTo(1);
        assertThat(found.get(ModelKind.LOGISTIC).end()).isEqualTo(Search.End.STOPPED);

        Map<ModelKind, Search.Found> again =
                search(SearchBudget.ofCandidates(2), new Recorder(Integer.MAX_VALUE), Progress.NONE);
        assertThat(found.get(ModelKind.LOGISTIC).best())
                .isEqualTo(again.get(ModelKind.LOGISTIC).best());
        assertThat(found.get(ModelKind.LOGISTIC).bestWorth())
                .isEqualTo(again.get(ModelKind.LOGISTIC).bestWorth());
    }

    @Test
    void endsWhenItsTimeIsUpAlsoInTheMiddleOfATraining() {
        Map<ModelKind, Search.Found> found = Search.run(
                TWO,
                USUAL,
                SearchBudget.ofMinutes(0.001),
                7,
                (kind, setting, progress) -> {
                    while (true) {
                        progress.checkCancelled();
                        Thread.onSpinWait();
                    }
                },
                Progress.NONE);
        for (ModelKind kind : TWO) {
            assertThat(found.get(kind).end()).isEqualTo(Search.End.TIME_IS_UP);
            assertThat(found.get(kind).judged()).isZero();
            assertThat(found.get(kind).best()).isEqualTo(USUAL);
        }
    }

    @Test
    void cancellingEndsEverything() {
        Recorder recorder = new Recorder(Integer.MAX_VALUE);
        assertThatThrownBy(() -> search(SearchBudget.ofCandidates(20), recorder, new Ending(recorder, 5, true)))
                .isInstanceOf(CancellationException.class);
        assertThat(recorder.judged).hasSize(5);
    }

    @Test
    void refusesBudgetsThatAreNone() {
        assertThatThrownBy(() -> SearchBudget.ofMinutes(0)).hasMessageContaining("more than 0 minutes");
        assertThatThrownBy(() -> SearchBudget.ofMinutes(Double.NaN)).hasMessageContaining("more than 0 minutes");
        assertThatThrownBy(() -> SearchBudget.ofCandidates(0)).hasMessageContaining("1 to 500");
    }

    private static Map<ModelKind, Search.Found> search(SearchBudget budget, Recorder recorder, Progress progress) {
        return Search.run(TWO, USUAL, budget, 7, recorder, progress);
    }

    /** Any order will do, as long as it differs from that of drawing. */
    private static double worth(ModelParameters setting) {
        return Math.floorMod(setting.hashCode() * 31, 1009) / 1009.0;
    }

    private record Judged(ModelKind kind, ModelParameters setting) {}

    /** Judges quickly up to a number, and then only when it is cancelled. */
    private static final class Recorder implements Search.Judge {
        private final List<Judged> judged = new ArrayList<>();
        private final int quick;

        Recorder(int quick) {
            this.quick = quick;
        }

        @Override
        public double judge(ModelKind kind, ModelParameters setting, Progress progress) {
            if (judged.size() >= quick) {
                progress.checkCancelled();
            }
            judged.add(new Judged(kind, setting));
            return worth(setting);
        }

        List<ModelParameters> of(ModelKind kind) {
            return judged.stream()
                    .filter(one -> one.kind == kind)
                    .map(Judged::setting)
                    .toList();
        }
    }

    /** Somebody who ends the search, or everything, once so many are judged. */
    private record Ending(Recorder recorder, int after, boolean everything) implements Progress {
        @Override
        public void stage(String name, long totalSteps) {}

        @Override
        public void advancedTo(long doneSteps) {}

        @Override
        public boolean isEnough() {
            return !everything && recorder.judged.size() >= after;
        }

        @Override
        public boolean isCancelled() {
            return everything && recorder.judged.size() >= after;
        }
    }
}
