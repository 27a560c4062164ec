package dev.escalation.model.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.model.Matrix;
import dev.escalation.model.preprocessing.Preprocessing.Fitted;
import dev.escalation.model.preprocessing.PreprocessingOptions.Imputation;
import dev.escalation.model.preprocessing.PreprocessingOptions.MissingIndicators;
import dev.escalation.model.preprocessing.PreprocessingOptions.Scaling;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Expected numbers are hand calculations: sum of (outcome - expected) over tickets + 10. */
class LevelLessonsTest {
    private static final PreprocessingOptions NO_ONE_HOT =
            new PreprocessingOptions(Scaling.RAW, MissingIndicators.NONE, Imputation.KEPT, 0, 1);

    private static RawColumns levels(int... codes) {
        return new RawColumns(List.of(new CategoricalColumn("symptom", codes, List.of("z", "a", "rare"))));
    }

    private static int[] rows(RawColumns raw) {
        return IntStream.range(0, raw.rows()).toArray();
    }

    private static double[] filled(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return values;
    }

    /** Six tickets of z of which five have the outcome, six of a without, one rare, five without a level with it. */
    private static Fitted fitted(double expected) {
        RawColumns raw = levels(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, -1, -1, -1, -1, -1);
        boolean[] positive = new boolean[18];
        Arrays.fill(positive, 0, 5, true);
        Arrays.fill(positive, 12, 18, true);
        return Preprocessing.fit(
                raw,
                rows(raw),
                new TrainOutcomes(positive, filled(18, expected), rows(raw)),
                NO_ONE_HOT,
                Progress.NONE);
    }

    @Test
    void aLevelIsWhatItsTicketsHadMoreOftenThanExpected() {
        Preprocessing learned = fitted(0.25).preprocessing();
        RawColumns others = levels(1, 0, 2, -1);
        Matrix matrix = learned.apply(others, rows(others));
        assertThat(matrix.columns()).containsExactly("symptom_effect");
        assertThat(learned.sourceColumns()).containsExactly("symptom");
        assertThat(matrix.values()[0]).isCloseTo((0 - 6 * 0.25) / 16, within(1e-15));
        assertThat(matrix.values()[1]).isCloseTo((5 - 6 * 0.25) / 16, within(1e-15));
        assertThat(matrix.values()[2]).as("of too few tickets").isZero();
        assertThat(matrix.values()[3]).as("missing").isCloseTo((5 - 5 * 0.25) / 15, within(1e-15));
        assertThat(learned.learned().getFirst().levels()).containsExactly("a", "z");
    }

    @Test
    void whatIsUsualForItsTimeIsNoEffect() {
        RawColumns raw = levels(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        boolean[] positive = {true, true, true, true, true, true, false, false, false, false, false, false};
        double[] expected = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
        Fitted fitted = Preprocessing.fit(
                raw, rows(raw), new TrainOutcomes(positive, expected, rows(raw)), NO_ONE_HOT, Progress.NONE);
        assertThat(fitted.preprocessing().apply(raw, rows(raw)).values()).containsOnly(0);
    }

    @Test
    void aTicketCountsOnceForALevelHoweverManyRowsItHas() {
        RawColumns raw = levels(0, 0, 0, 0, 0, 0, 0, 0, 0);
        boolean[] positive = {true, true, true, true, false, false, false, false, false};
        int[] ticket = {1, 1, 1, 1, 2, 3, 4, 5, 6};
        PreprocessingOptions none =
                new PreprocessingOptions(Scaling.RAW, MissingIndicators.NONE, Imputation.KEPT, 0, 0);
        Fitted fitted = Preprocessing.fit(
                raw, rows(raw), new TrainOutcomes(positive, filled(9, 0), ticket), none, Progress.NONE);
        assertThat(fitted.preprocessing().learned().getFirst().effects()).containsExactly(1 / 16.0);
    }

    @Test
    void aTrainRowDoesNotKnowItsOwnOutcome() {
        int size = 6000;
        Random random = new Random(3);
        int[] codes = new int[size];
        boolean[] positive = new boolean[size];
        for (int i = 0; i < size; i++) {
            codes[i] = random.nextInt(600);
            positive[i] = random.nextBoolean();
        }
        List<String> names = IntStream.range(0, 600).mapToObj(Integer::toString).toList();
        RawColumns raw = new RawColumns(List.of(new CategoricalColumn("noise", codes, names)));
        Fitted fitted = Preprocessing.fit(
                raw, rows(raw), new TrainOutcomes(positive, filled(size, 0.5), rows(raw)), NO_ONE_HOT, Progress.NONE);
        assertThat(difference(fitted.trainRows(), positive)).isCloseTo(0, within(0.02));
        assertThat(difference(fitted.preprocessing().apply(raw, rows(raw)), positive))
                .as("of rows whose outcome was taught")
                .isGreaterThan(0.03);
    }

    /** Mean of the encoding where the outcome happened less that where it did not. */
    private static double difference(Matrix matrix, boolean[] positive) {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int i = 0; i < positive.length; i++) {
            sums[positive[i] ? 1 : 0] += matrix.values()[i];
            counts[positive[i] ? 1 : 0]++;
        }
        return sums[1] / counts[1] - sums[0] / counts[0];
    }

    @Test
    void aSavedPreprocessingEncodesTheSame() {
        Preprocessing learned = fitted(0.25).preprocessing();
        JsonMapper json = new JsonMapper();
        Preprocessing read = json.readValue(json.writeValueAsString(learned), Preprocessing.class);
        assertThat(read).isEqualTo(learned);
    }
}
