package dev.escalation.model.tree;

import dev.escalation.model.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Reads reference files; a test that needs one is skipped where the folder is missing. */
public final class GoldenFile {
    private static final Path FOLDER = Path.of("..", "shared", "golden");

    private GoldenFile() {}

    public static byte[] bytes(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "needs the reference file " + file);
        return Files.readAllBytes(file);
    }

    /** The lines' cells; no reference file used here has quoted cells. */
    public static List<String[]> lines(String name) throws IOException {
        return new String(bytes(name), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** All columns but the first; an empty cell is NaN. */
    public static Matrix matrix(String name) throws IOException {
        List<String[]> lines = lines(name);
        String[] header = lines.getFirst();
        double[] values = lines.stream()
                .skip(1)
                .flatMap(line -> Arrays.stream(line).skip(1))
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
        return new Matrix(Arrays.asList(header).subList(1, header.length), lines.size() - 1, values);
    }

    public static double[] column(Matrix matrix, String name) {
        int column = matrix.columns().indexOf(name);
        double[] values = new double[matrix.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = matrix.at(row, column);
        }
        return values;
    }
}
