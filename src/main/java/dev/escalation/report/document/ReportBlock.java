package dev.escalation.report.document;

import dev.escalation.chart.Chart;
import java.util.Arrays;
import java.util.List;

/** A part of a section. All texts are plain text; whatever stands in them is shown as it is and does nothing. */
public sealed interface ReportBlock {
    /** A few sentences. */
    record Paragraph(String text) implements ReportBlock {}

    /** Things side by side, each a sentence or less. */
    record Bullets(List<String> items) implements ReportBlock {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** The few figures that are to be remembered; three or four stand in a row. */
    record Tiles(List<Tile> tiles) implements ReportBlock {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * A figure with its name.
     *
     * @param detail what it is measured on, or how sure it is
     */
    record Tile(String label, String value, String detail) {}

    /** Something to be read before the figures are believed. */
    record Note(Tone tone, String text) implements ReportBlock {}

    /**
     * Rows and columns. The first column names its row.
     *
     * @param caption what the table holds
     * @param rows as many cells each as there are columns
     */
    record DataTable(String caption, List<Column> columns, List<List<Cell>> rows) implements ReportBlock {
        public DataTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("the table " + caption + " has rows of other widths than its head");
            }
        }
    }

    /**
     * The head of a column.
     *
     * @param widthPercent of the table; 0 for as much as it needs
     */
    record Column(String title, Kind kind, int widthPercent) {
        /** What stands in it. */
        public enum Kind {
            TEXT,
            /** Words that must stay on one line. */
            SHORT,
            NUMBER,
            /** An empty box to tick on paper. */
            TICK
        }

        public static Column text(String title) {
            return new Column(title, Kind.TEXT, 0);
        }

        public static Column number(String title) {
            return new Column(title, Kind.NUMBER, 0);
        }

        /** The same column in a fixed share of the table. */
        public Column wide(int percent) {
            return new Column(title, kind, percent);
        }
    }

    /**
     * What stands in one place of a table.
     *
     * @param detail a second line, smaller; may be empty
     */
    record Cell(String text, String detail, Tone tone) {
        public static Cell of(String text) {
            return new Cell(text, "", Tone.PLAIN);
        }

        /** A row of plain cells. */
        public static List<Cell> row(String... texts) {
            return Arrays.stream(texts).map(Cell::of).toList();
        }

        public Cell with(Tone other) {
            return new Cell(text, detail, other);
        }

        public Cell below(String line) {
            return new Cell(text, line, tone);
        }
    }

    /** A chart with its title. Its text alternative is {@link Chart#spoken()}. */
    record Picture(Chart chart, Size size) implements ReportBlock {
        /** How much room it takes. */
        public enum Size {
            WHOLE_WIDTH,
            /** Over the whole width, half as high. */
            LOW,
            /** Two of them stand side by side on paper. */
            HALF_WIDTH
        }
    }
}
