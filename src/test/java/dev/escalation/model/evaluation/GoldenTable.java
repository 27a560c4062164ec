package dev.escalation.model.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file of the golden reference data; a test that asks for one is skipped where the data is not there. */
public final class GoldenTable {
    private static final Path FOLDER = Path.of("..", "shared", "golden");

    private final List<NamedCsvRecord> rows;

    private GoldenTable(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    /** @param path inside the golden folder, such as {@code metrics/input.csv} */
    public static GoldenTable read(String path) {
        Path file = FOLDER.resolve(path);
        assumeTrue(Files.exists(file), () -> "golden file is not there: " + file);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new GoldenTable(csv.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> columns() {
        return rows.getFirst().getHeader();
    }

    public int size() {
        return rows.size();
    }

    public String text(int row, String column) {
        return rows.get(row).getField(column);
    }

    /** NaN for an empty cell. */
    public double number(int row, String column) {
        String cell = text(row, column);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    public double[] numbers(String column) {
        double[] numbers = new double[size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number(row, column);
        }
        return numbers;
    }

    public String[] texts(String column) {
        String[] texts = new String[size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = text(row, column);
        }
        return texts;
    }
}
