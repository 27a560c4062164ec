package dev.escalation.text.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SphericalKMeansTest {
    /** Around the first five axes, 100 each. */
    private final VectorTable table = fiveGroups();

    private final int[] rows = IntStream.range(0, 500).toArray();

    @Test
    void groupsFarApartAreFound() {
        VectorTable centres = SphericalKMeans.centres(table, rows, 5, 20, 1, Progress.NONE);
        int[] nearest = SphericalKMeans.nearest(table, rows, centres);
        for (int i = 0; i < 500; i++) {
            assertThat(nearest[i]).isEqualTo(nearest[i % 5]);
        }
        assertThat(IntStream.range(0, 5).map(i -> nearest[i]).distinct().count())
                .isEqualTo(5);
    }

    @Test
    void aCentreIsTheDirectionOfTheMean() {
        VectorTable pair = VectorTable.of(List.of(unit(0, 1), unit(1, 0)));
        VectorTable centres = SphericalKMeans.centres(pair, new int[] {0, 1}, 1, 5, 1, Progress.NONE);
        assertThat(centres.get(0)[0]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
        assertThat(centres.get(0)[1]).isCloseTo((float) Math.sqrt(0.5), within(1e-6f));
    }

    @Test
    void theSameSeedGivesTheSameCentres() {
        VectorTable one = SphericalKMeans.centres(table, rows, 12, 20, 7, Progress.NONE);
        VectorTable two = SphericalKMeans.centres(table, rows, 12, 20, 7, Progress.NONE);
        for (int i = 0; i < 12; i++) {
            assertThat(one.get(i)).containsExactly(two.get(i));
        }
    }

    @Test
    void moreGroupsThanDifferentVectorsDoNoHarm() {
        VectorTable same = VectorTable.of(List.of(unit(1, 0), unit(1, 0), unit(1, 0)));
        assertThat(SphericalKMeans.centres(same, new int[] {0, 1, 2}, 3, 5, 1, Progress.NONE)
                        .size())
                .isEqualTo(3);
        assertThatThrownBy(() -> SphericalKMeans.centres(same, new int[] {0}, 2, 5, 1, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void productsAreThoseOfPlainSums() {
        for (int row = 0; row < 20; row++) {
            double sum = 0;
            for (int j = 0; j < table.dimensions(); j++) {
                sum += (double) table.get(row)[j] * table.get(row + 1)[j];
            }
            assertThat((double) table.dot(row, table.get(row + 1))).isCloseTo(sum, within(1e-6));
        }
        assertThatThrownBy(() -> VectorTable.of(List.of(new float[8], new float[16])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static float[] unit(float x, float y) {
        float[] vector = new float[8];
        vector[0] = x;
        vector[1] = y;
        return vector;
    }

    private static VectorTable fiveGroups() {
        Random random = new Random(2);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            float[] vector = new float[16];
            double squares = 0;
            for (int j = 0; j < 16; j++) {
                vector[j] = (j == i % 5 ? 1 : 0) + 0.1f * (float) random.nextGaussian();
                squares += vector[j] * vector[j];
            }
            for (int j = 0; j < 16; j++) {
                vector[j] /= (float) Math.sqrt(squares);
            }
            vectors.add(vector);
        }
        return VectorTable.of(vectors);
    }
}
