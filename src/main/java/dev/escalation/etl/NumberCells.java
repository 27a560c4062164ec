package dev.escalation.etl;

import dev.escalation.ingest.RowBatch;

/** Numbers of one column; what is none becomes missing and is counted. */
final class NumberCells {
    private final TextCells cells;
    private final RepairRule notNumber;
    private final RepairRule tooSmall;
    private final double least;
    private final DoubleColumn values = new DoubleColumn();

    /** @param least smaller numbers become missing */
    NumberCells(TableRun run, String column, MissingMarkers markers, double least) {
        this.cells = new TextCells(run, column, markers);
        this.least = least;
        this.notNumber = run.rule(column, "not a number, made missing");
        this.tooSmall = run.rule(column, "below " + Numbers.format(least) + ", made missing");
    }

    void add(RowBatch batch, int row) {
        values.add(read(batch, row));
    }

    double read(RowBatch batch, int row) {
        String text = cells.read(batch, row);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double number = Numbers.parse(text);
        if (Double.isNaN(number)) {
            notNumber.count(batch.line(row), text, "");
        } else if (number < least) {
            tooSmall.count(batch.line(row), text, "");
            return Double.NaN;
        }
        return number;
    }

    /** The number of a row, 0 where it is missing. */
    double at(int row) {
        double value = values.get(row);
        return Double.isNaN(value) ? 0 : value;
    }

    double[] build() {
        return values.toArray();
    }
}
