package dev.escalation.analysis;

import dev.escalation.data.Dictionary;
import dev.escalation.data.Outcome;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares columns with an outcome. */
final class AssociationReader {
    private final byte[] outcomes;

    AssociationReader(byte[] outcomes) {
        this.outcomes = outcomes;
    }

    List<Association> read(List<Column> columns) {
        return columns.stream()
                .flatMap(column -> Stream.ofNullable(of(column)))
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparingDouble(Association::strength).reversed())
                .toList();
    }

    private @Nullable Association of(Column column) {
        return switch (column) {
            case Column.Categories categories -> ofCategories(categories);
            case Column.Numbers numbers -> ofNumbers(numbers);
        };
    }

    private @Nullable Association ofCategories(Column.Categories column) {
        int[][] table = new int[column.values().dictionary().size()][2];
        for (int ticket = 0; ticket < outcomes.length; ticket++) {
            int code = column.values().code(ticket);
            if (code != Dictionary.MISSING && outcomes[ticket] != Outcome.UNKNOWN) {
                table[code][outcomes[ticket]]++;
            }
        }
        CramersV v = CramersV.of(table);
        return v.isDefined()
                ? new Association.OfCategories(
                        column, Math.toIntExact(v.count()), v.rows(), v.corrected(), v.byChance())
                : null;
    }

    private @Nullable Association ofNumbers(Column.Numbers column) {
        PointBiserial found =
                PointBiserial.of(numbers(column.values(), Outcome.NO), numbers(column.values(), Outcome.YES));
        return Double.isNaN(found.correlation())
                ? null
                : new Association.OfNumbers(
                        column, found.count(), found.correlation(), found.interval(), found.auc(), found.byChance());
    }

    private double[] numbers(double[] values, byte outcome) {
        double[] found = new double[values.length];
        int count = 0;
        for (int ticket = 0; ticket < values.length; ticket++) {
            if (outcomes[ticket] == outcome && !Double.isNaN(values[ticket])) {
                found[count++] = values[ticket];
            }
        }
        return Arrays.copyOf(found, count);
    }
}
