package dev.escalation.model.preprocessing;

import static dev.escalation.model.preprocessing.PreprocessingGoldenTest.allRows;
import static dev.escalation.model.preprocessing.PreprocessingGoldenTest.categorical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.model.Matrix;
import dev.escalation.model.preprocessing.PreprocessingOptions.Imputation;
import dev.escalation.model.preprocessing.PreprocessingOptions.MissingIndicators;
import dev.escalation.model.preprocessing.PreprocessingOptions.Scaling;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Expected numbers are hand calculations. */
class PreprocessingTest {
    private static final double NAN = Double.NaN;
    private static final PreprocessingOptions LINEAR = options(Scaling.STANDARDISED, Imputation.MEDIAN, 0);
    private static final PreprocessingOptions RAW = options(Scaling.RAW, Imputation.MEDIAN, 0);
    private static final PreprocessingOptions KEPT = options(Scaling.RAW, Imputation.KEPT, 0);

    private static PreprocessingOptions options(Scaling scaling, Imputation imputation, int minimumLevelRows) {
        return new PreprocessingOptions(
                scaling, MissingIndicators.ADDED, imputation, minimumLevelRows, Integer.MAX_VALUE);
    }

    private static RawColumns raw(RawColumn... columns) {
        return new RawColumns(List.of(columns));
    }

    private static RawColumns numeric(double... values) {
        return raw(new NumericColumn("age", values));
    }

    @Test
    void onlyTrainRowsCount() {
        RawColumns data =
                raw(new NumericColumn("age", new double[] {1, 3, 1000, NAN}), categorical("tier", "a", "b", "c", ""));
        Preprocessing fitted = Preprocessing.fit(data, new int[] {0, 1}, RAW);
        Matrix matrix = fitted.apply(data, allRows(data));
        assertThat(matrix.columns()).containsExactly("age", "tier_a", "tier_b");
        assertThat(matrix.row(2)).containsExactly(1000, 0, 0);
        assertThat(matrix.row(3)).containsExactly(2, 1, 0);
    }

    @Test
    void indicatorsFollowColumnsThatMissSomeTrainValues() {
        RawColumns data = raw(
                new NumericColumn("age", new double[] {1, NAN, 3}),
                new NumericColumn("load", new double[] {1, 2, 3}),
                categorical("tier", "a", "", "a"));
        Preprocessing fitted = Preprocessing.fit(data, allRows(data), RAW);
        Matrix matrix = fitted.apply(data, allRows(data));
        assertThat(matrix.columns()).containsExactly("age", "age missing", "load", "tier_a", "tier missing");
        assertThat(fitted.sourceColumns()).containsExactly("age", "age", "load", "tier", "tier");
        assertThat(matrix.row(1)).containsExactly(2, 1, 2, 1, 1);
        assertThat(matrix.row(2)).containsExactly(3, 0, 3, 1, 0);
    }

    @Test
    void missingIsKeptForModelsThatKnowIt() {
        RawColumns data = raw(new NumericColumn("age", new double[] {1, NAN, 3}), categorical("tier", "a", "", "b"));
        Matrix matrix = Preprocessing.fit(data, allRows(data), KEPT).apply(data, new int[] {1});
        assertThat(matrix.columns()).containsExactly("age", "age missing", "tier_a", "tier_b", "tier missing");
        assertThat(matrix.row(0)).containsExactly(NAN, 1, NAN, NAN, 1);
    }

    @Test
    void scalingOfKeptValuesLooksAtKnownValuesOnly() {
        RawColumns data = numeric(1, NAN, 3);
        Matrix matrix = Preprocessing.fit(data, allRows(data), options(Scaling.STANDARDISED, Imputation.KEPT, 0))
                .apply(data, allRows(data));
        assertThat(new double[] {matrix.at(0, 0), matrix.at(1, 0), matrix.at(2, 0)})
                .containsExactly(-1, NAN, 1);
    }

    @Test
    void aColumnWithoutTrainValuesIsZeroWhateverComesLater() {
        RawColumns train = raw(new NumericColumn("age", new double[] {NAN, NAN}), categorical("tier", "", ""));
        RawColumns later = raw(new NumericColumn("age", new double[] {5, NAN}), categorical("tier", "a", ""));
        for (PreprocessingOptions options : List.of(LINEAR, RAW, KEPT)) {
            Preprocessing fitted = Preprocessing.fit(train, allRows(train), options);
            assertThat(fitted.apply(later, allRows(later)))
                    .usingRecursiveComparison()
                    .isEqualTo(new Matrix(List.of("age"), 2, new double[] {0, 0}));
        }
    }

    @Test
    void aConstantColumnIsNotDividedByItsRoundingError() {
        double[] values = new double[60];
        Arrays.fill(values, 0.1);
        Preprocessing fitted = Preprocessing.fit(numeric(values), allRows(numeric(values)), LINEAR);
        assertThat(fitted.numeric().getFirst().scale()).isEqualTo(1);
        assertThat(fitted.apply(numeric(0.1, 2.1), new int[] {0, 1}).values())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0, 2);
    }

    @Test
    void rareLevelsArePooledAndUnknownOnesJoinThem() {
        RawColumns train = raw(categorical("tier", "gold", "gold", "tin", "zinc", "gold", "iron", "iron"));
        Preprocessing fitted = Preprocessing.fit(train, allRows(train), options(Scaling.RAW, Imputation.MEDIAN, 2));
        RawColumns later = raw(categorical("tier", "zinc", "never seen", "iron", "", "other"));
        Matrix matrix = fitted.apply(later, allRows(later));
        assertThat(matrix.columns()).containsExactly("tier_gold", "tier_iron", "tier_other");
        assertThat(matrix.row(0)).containsExactly(0, 0, 1);
        assertThat(matrix.row(1)).containsExactly(0, 0, 1);
        assertThat(matrix.row(2)).containsExactly(0, 1, 0);
        assertThat(matrix.row(3)).containsExactly(1, 0, 0);
        assertThat(matrix.row(4)).containsExactly(0, 0, 1);
    }

    @Test
    void aLevelCalledOtherDoesNotTakeUnknownOnesUnlessSomeWerePooled() {
        RawColumns train = raw(categorical("tier", "other", "other", "gold", "gold"));
        Preprocessing fitted = Preprocessing.fit(train, allRows(train), options(Scaling.RAW, Imputation.MEDIAN, 2));
        assertThat(fitted.apply(raw(categorical("tier", "new")), new int[] {0}).values())
                .containsExactly(0, 0);
    }

    @Test
    void missingBecomesOtherWhereTheMostFrequentLevelIsPooled() {
        RawColumns train = raw(categorical("tier", "a", "b", "", "a"));
        Preprocessing fitted = Preprocessing.fit(train, allRows(train), options(Scaling.RAW, Imputation.MEDIAN, 20));
        assertThat(fitted.apply(train, new int[] {2}).values()).containsExactly(1, 1);
        assertThat(fitted.encoded())
                .containsExactly(new EncodedColumn("tier_other", "tier"), new EncodedColumn("tier missing", "tier"));
    }

    @Test
    void columnsOfManyLevelsAreLeftOut() {
        RawColumns train = raw(
                categorical("group", "a", "b", "c"),
                categorical("tier", "a", "b", "b"),
                new NumericColumn("group risk", new double[] {1, 2, 3}));
        PreprocessingOptions options =
                new PreprocessingOptions(Scaling.RAW, MissingIndicators.NONE, Imputation.KEPT, 0, 2);
        assertThat(Preprocessing.fit(train, allRows(train), options).sourceColumns())
                .containsExactly("group risk", "tier", "tier");
    }

    @Test
    void levelsAreOrderedByCodePoint() {
        // U+1F600 is written as two units that sort before U+FF5E
        assertThat(FittedCategorical.compareByCodePoint("\uFF5E", "\uD83D\uDE00"))
                .isNegative();
        assertThat(FittedCategorical.compareByCodePoint("a", "ab")).isNegative();
        assertThat(FittedCategorical.compareByCodePoint("Z", "a")).isNegative();
        assertThat(FittedCategorical.compareByCodePoint("a", "a")).isZero();
    }

    @Test
    void equalLevelsOfADictionaryAreOne() {
        CategoricalColumn column = new CategoricalColumn("tier", new int[] {0, 1, 2, 2}, List.of("a", "a", "b"));
        assertThat(Preprocessing.fit(raw(column), new int[] {0, 1, 2, 3}, RAW)
                        .apply(raw(column), new int[] {1})
                        .columns())
                .containsExactly("tier_a", "tier_b");
    }

    @Test
    void namesStayDistinct() {
        RawColumns train =
                raw(categorical("a", "b_c"), categorical("a_b", "c"), new NumericColumn("a_b_c", new double[1]));
        Preprocessing fitted = Preprocessing.fit(train, allRows(train), RAW);
        assertThat(fitted.apply(train, new int[] {0}).columns()).containsExactly("a_b_c", "a_b_c (2)", "a_b_c (3)");
        assertThat(fitted.sourceColumns()).containsExactly("a_b_c", "a", "a_b");
    }

    @Test
    void badInputIsRefusedByName() {
        assertThatThrownBy(() -> numeric(1, 2, Double.NEGATIVE_INFINITY)).hasMessageContaining("column age, row 2:");
        assertThatThrownBy(() -> new CategoricalColumn("tier", new int[] {0, 1}, List.of("a")))
                .hasMessageContaining("column tier, row 1: code 1");
        assertThatThrownBy(() -> raw(categorical("a", "x"), new NumericColumn("b", new double[2])))
                .hasMessageContaining("column b has 2 rows");
        assertThatThrownBy(() -> raw(categorical("a", "x"), categorical("a", "x")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Preprocessing.fit(numeric(1), new int[0], RAW)).hasMessageContaining("train rows");
        assertThatThrownBy(() -> Preprocessing.fit(numeric(1e300, -1e300), new int[] {0, 1}, LINEAR))
                .hasMessageContaining("column age: values too large to scale");
    }

    @Test
    void dataThatLacksAColumnIsRefused() {
        Preprocessing fitted = Preprocessing.fit(numeric(1, 2), new int[] {0, 1}, RAW);
        assertThatThrownBy(() -> fitted.apply(raw(), new int[0])).hasMessage("column age is missing from the data");
        assertThatThrownBy(() -> fitted.apply(raw(categorical("age", "x")), new int[0]))
                .hasMessage("column age is not numeric, as it was in training");
    }

    @Test
    void jsonBringsTheSameBack() {
        RawColumns train = raw(
                new NumericColumn("age", new double[] {1, NAN, 3.7}),
                new NumericColumn("never", new double[] {NAN, NAN, NAN}),
                categorical("tier", "größer, \"x\"", "", "b"),
                categorical("never in words", "", "", ""));
        Preprocessing fitted = Preprocessing.fit(train, allRows(train), PreprocessingOptions.forLinear());
        JsonMapper json = new JsonMapper();
        assertThat(json.readValue(json.writeValueAsString(fitted), Preprocessing.class))
                .isEqualTo(fitted);
    }
}
