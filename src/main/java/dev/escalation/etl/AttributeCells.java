package dev.escalation.etl;

import dev.escalation.data.AttributeColumn;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import dev.escalation.ingest.AttributeSpec;
import dev.escalation.ingest.AttributeType;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.RowBatch;
import java.util.List;
import java.util.Map;

/** An attribute: coded first; whether it is a number is decided once all its values are known. */
final class AttributeCells {
    private final AttributeSpec spec;
    private final CodedCells cells;
    private final IntColumn codes = new IntColumn();

    AttributeCells(TableRun run, AttributeSpec spec, MissingMarkers markers, Mapping mapping) {
        this.spec = spec;
        Normaliser plain = spec.type() == AttributeType.NUMBER ? AttributeCells::number : words(spec.type());
        Normaliser translated = Normalisers.translated(mapping.values().getOrDefault(spec.name(), Map.of()), plain);
        this.cells = new CodedCells(run, spec.name(), markers, translated, new Dictionary());
    }

    static List<AttributeCells> of(TableRun run, MissingMarkers markers, Mapping mapping) {
        return run.table().layout().attributes().stream()
                .map(spec -> new AttributeCells(run, spec, markers, mapping))
                .toList();
    }

    static List<AttributeColumn> build(List<AttributeCells> attributes, List<String> notes) {
        return attributes.stream().map(cells -> cells.build(notes)).toList();
    }

    private static Normaliser words(AttributeType type) {
        return type == AttributeType.AUTO ? Normalisers::maskedUnlessNumber : Normalisers::masked;
    }

    private static Normaliser.Cleaned number(String value) {
        return Double.isNaN(Numbers.parse(value))
                ? Normaliser.Cleaned.missing("not a number, made missing")
                : Normaliser.Cleaned.unchanged(value);
    }

    String name() {
        return spec.name();
    }

    Dictionary dictionary() {
        return cells.dictionary();
    }

    void add(RowBatch batch, int row) {
        codes.add(cells.code(batch, row));
    }

    int get(int row) {
        return codes.get(row);
    }

    private AttributeColumn build(List<String> notes) {
        return build(codes.toArray(), notes);
    }

    /** @param rowCodes codes of the rows that the column is to have */
    AttributeColumn build(int[] rowCodes, List<String> notes) {
        double[] numbers =
                cells.dictionary().levels().stream().mapToDouble(Numbers::parse).toArray();
        boolean numeric = spec.type() == AttributeType.NUMBER
                || (spec.type() == AttributeType.AUTO && numbers.length > 0 && noneNaN(numbers));
        if (spec.type() == AttributeType.AUTO) {
            notes.add(spec.name() + " is read as a " + (numeric ? "number" : "category"));
        }
        if (!numeric) {
            return new AttributeColumn.Categorical(spec.name(), new CodedColumn(rowCodes, cells.dictionary()));
        }
        double[] values = new double[rowCodes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rowCodes[i] == Dictionary.MISSING ? Double.NaN : numbers[rowCodes[i]];
        }
        return new AttributeColumn.Numeric(spec.name(), values);
    }

    private static boolean noneNaN(double[] numbers) {
        for (double number : numbers) {
            if (Double.isNaN(number)) {
                return false;
            }
        }
        return true;
    }
}
