package dev.escalation.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.RowEvaluation;
import dev.escalation.model.evaluation.RankingMetrics;
import dev.escalation.model.evaluation.ScoreRanking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The risk that a simulation knows, which no model can beat but by luck. Comes with simulated data only. */
final class TrueRisk {
    static final String FILE = "true_risk.csv";

    private final Map<String, Double> riskOfPoint;

    private TrueRisk(Map<String, Double> riskOfPoint) {
        this.riskOfPoint = riskOfPoint;
    }

    static Optional<TrueRisk> beside(Path from) throws IOException {
        Path file = from.resolve(FILE);
        if (!Files.isDirectory(from) || !Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, Double> risks = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                long asOf = Instant.parse(row.getField("as_of")).toEpochMilli();
                risks.put(row.getField("ticket_id") + "@" + asOf, Double.valueOf(row.getField("true_risk")));
            }
        }
        return Optional.of(new TrueRisk(risks));
    }

    /** Figures of the true risk over rows that it is known for. */
    Map<String, Object> figures(FeatureTable table, int[] rows) {
        int[] known = java.util.Arrays.stream(rows)
                .filter(row -> riskOfPoint.containsKey(key(table, row)))
                .toArray();
        double[] risk = java.util.Arrays.stream(known)
                .mapToDouble(row -> riskOfPoint.getOrDefault(key(table, row), Double.NaN))
                .toArray();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rows", known.length);
        figures.put("rows_without_true_risk", rows.length - known.length);
        if (known.length > 0) {
            ScoreRanking ranking = ScoreRanking.of(RowEvaluation.scored(table, known, risk));
            figures.put("roc_auc", Summary.number(RankingMetrics.rocAuc(ranking)));
            figures.put("average_precision", Summary.number(RankingMetrics.averagePrecision(ranking)));
        }
        return figures;
    }

    private static String key(FeatureTable table, int row) {
        return table.ticketId(row) + "@" + table.asOf()[row];
    }
}
