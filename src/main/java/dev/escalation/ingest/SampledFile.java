package dev.escalation.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a file, to find out what its columns mean.
 *
 * @param name as messages call it
 * @param textName without folders and packing
 * @param rows as long as each is in the file
 * @param lines on which the rows begin, the first line of the file being 1
 */
public record SampledFile(
        String name,
        String textName,
        TextFormat format,
        List<String> header,
        List<List<String>> rows,
        List<Integer> lines) {
    public SampledFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    static SampledFile of(CsvHead head, int most) {
        Sampling sampling = new Sampling(most);
        try {
            switch (head.format()) {
                case CsvFormat csv -> sampling.csv(head.text(), csv);
                case XesFormat _ -> sampling.xes(head.text());
            }
        } catch (IOException | UncheckedIOException e) {
            throw CsvTable.unreadable(head.fileName(), e);
        }
        return new SampledFile(
                head.fileName(), head.text().textName(), head.format(), head.header(), sampling.rows, sampling.lines);
    }

    /** The name without its ending. */
    public String stem() {
        int dot = textName.lastIndexOf('.');
        return CsvHead.normalised(dot > 0 ? textName.substring(0, dot) : textName);
    }

    /** A cell without surrounding blanks; empty where the row is shorter. */
    public String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Position of the first of these names that is there, -1 if none is. */
    public int indexOf(List<String> names) {
        for (String name : names) {
            for (int i = 0; i < header.size(); i++) {
                if (CsvHead.normalised(header.get(i)).equals(CsvHead.normalised(name))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static final class Sampling {
        private final int most;
        private final List<List<String>> rows = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();

        Sampling(int most) {
            this.most = most;
        }

        void csv(SourceText text, CsvFormat format) throws IOException {
            try (InputStream in = new BufferedInputStream(text.open());
                    CsvReader<CsvRecord> reader =
                            format.reader().ofCsvRecord(format.encoding().reader(in))) {
                boolean header = true;
                for (CsvRecord row : reader) {
                    if (!header) {
                        add(row.getFields(), Math.toIntExact(row.getStartingLineNumber()));
                    }
                    header = false;
                    if (rows.size() == most) {
                        return;
                    }
                }
            } catch (CsvParseException e) {
                return; // cleaning will name the line; what was read until here is enough to guess
            }
        }

        void xes(SourceText text) throws IOException {
            XesReader.read(text, new XesRows(row -> {
                add(row.values(), rows.size() + 1);
                return rows.size() < most;
            }));
        }

        private void add(List<String> cells, int line) {
            rows.add(List.copyOf(cells));
            lines.add(line);
        }
    }
}
