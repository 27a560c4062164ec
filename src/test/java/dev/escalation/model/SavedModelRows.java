package dev.escalation.model;

import dev.escalation.model.preprocessing.CategoricalColumn;
import dev.escalation.model.preprocessing.NumericColumn;
import dev.escalation.model.preprocessing.RawColumn;
import dev.escalation.model.preprocessing.RawColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of features as text: a line of names, then one line a row; an empty cell is missing. */
final class SavedModelRows {
    private static final List<String> CATEGORICAL = List.of("priority", "region");

    private SavedModelRows() {}

    static RawColumns parse(List<String> lines) {
        List<String> names = List.of(lines.getFirst().split(","));
        List<String[]> cells = lines.stream()
                .skip(1)
                .map(line -> line.split(",", names.size()))
                .toList();
        List<RawColumn> columns = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            int place = column;
            List<String> texts = cells.stream().map(row -> row[place]).toList();
            columns.add(
                    CATEGORICAL.contains(names.get(column))
                            ? categorical(names.get(column), texts)
                            : numeric(names.get(column), texts));
        }
        return new RawColumns(columns);
    }

    private static RawColumn numeric(String name, List<String> texts) {
        return new NumericColumn(
                name,
                texts.stream()
                        .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                        .toArray());
    }

    private static RawColumn categorical(String name, List<String> texts) {
        List<String> levels = texts.stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return new CategoricalColumn(
                name, texts.stream().mapToInt(levels::indexOf).toArray(), levels);
    }

    static int[] all(RawColumns columns) {
        return IntStream.range(0, columns.rows()).toArray();
    }

    static double[] numbers(String line) {
        return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }
}
