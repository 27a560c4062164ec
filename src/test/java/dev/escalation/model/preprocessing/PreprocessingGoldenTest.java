package dev.escalation.model.preprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.model.Matrix;
import dev.escalation.model.evaluation.GoldenTable;
import dev.escalation.model.preprocessing.PreprocessingOptions.Imputation;
import dev.escalation.model.preprocessing.PreprocessingOptions.MissingIndicators;
import dev.escalation.model.preprocessing.PreprocessingOptions.Scaling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected numbers: golden/preprocessing, made with scikit-learn. */
class PreprocessingGoldenTest {
    private static final PreprocessingOptions AS_GOLDEN = new PreprocessingOptions(
            Scaling.STANDARDISED, MissingIndicators.NONE, Imputation.MEDIAN, 0, Integer.MAX_VALUE);

    private final GoldenTable fitted = GoldenTable.read("preprocessing/fitted.csv");
    private final RawColumns train = raw("train");
    private final Preprocessing preprocessing = Preprocessing.fit(train, allRows(train), AS_GOLDEN);

    @Test
    void trainMatrixIsGolden() {
        assertGolden(preprocessing.apply(train, allRows(train)), GoldenTable.read("preprocessing/train_expected.csv"));
    }

    @Test
    void testMatrixIsGoldenAlthoughItsDictionariesDiffer() {
        RawColumns test = raw("test");
        assertGolden(preprocessing.apply(test, allRows(test)), GoldenTable.read("preprocessing/test_expected.csv"));
    }

    @Test
    void whatIsLearntIsGolden() {
        for (int row = 0; row < fitted.size(); row++) {
            String name = fitted.text(row, "column");
            if (fitted.text(row, "kind").equals("numeric")) {
                FittedNumeric column = preprocessing.numeric().get(row);
                assertThat(column.name()).isEqualTo(name);
                assertThat(column.imputedWith()).isCloseTo(fitted.number(row, "imputed_with"), within(1e-9));
                assertThat(column.mean()).isCloseTo(fitted.number(row, "mean"), within(1e-9));
                assertThat(column.scale()).isCloseTo(fitted.number(row, "scale"), within(1e-9));
            } else {
                FittedCategorical column = preprocessing
                        .categorical()
                        .get(row - preprocessing.numeric().size());
                assertThat(column.name()).isEqualTo(name);
                assertThat(column.mostFrequent()).isEqualTo(fitted.text(row, "imputed_with"));
                assertThat(String.join("|", column.levels())).isEqualTo(fitted.text(row, "categories"));
            }
        }
    }

    @Test
    void encodedColumnsKnowTheirSource() {
        List<String> sources = preprocessing.sourceColumns();
        assertThat(sources).hasSize(20);
        assertThat(sources.subList(4, 7)).containsExactly("tenant_version", "channel", "channel");
        assertThat(sources.getLast()).isEqualTo("shift");
    }

    @Test
    void rowsAreTakenInTheOrderAskedFor() {
        Matrix all = preprocessing.apply(train, allRows(train));
        Matrix some = preprocessing.apply(train, new int[] {7, 3, 3});
        assertThat(some.row(0)).isEqualTo(all.row(7));
        assertThat(some.row(2)).isEqualTo(all.row(3));
    }

    private static void assertGolden(Matrix matrix, GoldenTable golden) {
        assertThat(matrix.columns())
                .isEqualTo(golden.columns().subList(1, golden.columns().size()));
        assertThat(matrix.rows()).isEqualTo(golden.size());
        for (int column = 0; column < matrix.width(); column++) {
            for (int row = 0; row < matrix.rows(); row++) {
                assertThat(matrix.at(row, column))
                        .as("row %d, %s", row, matrix.columns().get(column))
                        .isCloseTo(golden.number(row, matrix.columns().get(column)), within(1e-9));
            }
        }
    }

    private RawColumns raw(String name) {
        GoldenTable table = GoldenTable.read("preprocessing/" + name + ".csv");
        List<RawColumn> columns = new ArrayList<>();
        for (int row = 0; row < fitted.size(); row++) {
            String column = fitted.text(row, "column");
            columns.add(
                    fitted.text(row, "kind").equals("numeric")
                            ? new NumericColumn(column, table.numbers(column))
                            : categorical(column, table.texts(column)));
        }
        return new RawColumns(columns);
    }

    /** Levels in order of appearance; an empty cell is missing. */
    static CategoricalColumn categorical(String name, String... values) {
        List<String> levels = Arrays.stream(values)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        return new CategoricalColumn(
                name, Arrays.stream(values).mapToInt(levels::indexOf).toArray(), levels);
    }

    static int[] allRows(RawColumns raw) {
        return IntStream.range(0, raw.rows()).toArray();
    }
}
