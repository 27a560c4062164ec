package dev.escalation.ingest.guess;

import dev.escalation.ingest.SampledFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks at the cells of first rows. */
final class FactsReader {
    private static final int MOST_DATES = 400;
    private static final int SAMPLES = 3;
    private static final List<String> MISSING_MARKS =
            List.of("?", "NULL", "N/A", "NaN", "None", "-", "--", "(null)", "(empty)", "nil", "#N/A", "undefined");

    private FactsReader() {}

    /** Cells of the files that usually mean that there is no value. */
    static List<String> missingMarks(List<SampledFile> files) {
        Set<String> found = new HashSet<>();
        for (SampledFile file : files) {
            file.rows().forEach(row -> row.forEach(cell -> found.add(lower(cell.strip()))));
        }
        return MISSING_MARKS.stream()
                .filter(mark -> found.contains(lower(mark)))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static List<ColumnFacts> read(SampledFile file, List<String> missing) {
        Set<String> marks =
                new HashSet<>(missing.stream().map(FactsReader::lower).toList());
        List<ColumnFacts> facts = new ArrayList<>();
        for (int column = 0; column < file.header().size(); column++) {
            if (!file.header().get(column).isEmpty()) {
                facts.add(read(file, column, marks));
            }
        }
        return facts;
    }

    private static ColumnFacts read(SampledFile file, int column, Set<String> marks) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> samples = new LinkedHashSet<>();
        for (int row = 0; row < file.rows().size(); row++) {
            String cell = file.cell(row, column);
            if (!cell.isEmpty() && !marks.contains(lower(cell))) {
                counts.merge(cell, 1, Integer::sum);
                if (samples.size() < SAMPLES) {
                    samples.add(cell);
                }
            }
        }
        List<String> some = counts.keySet().stream().limit(MOST_DATES).toList();
        long dates = some.stream().filter(DateReading::isDate).count();
        double share = some.isEmpty() ? 0 : dates / (double) some.size();
        return new ColumnFacts(
                file.header().get(column),
                column,
                file.rows().size(),
                byFrequency(counts),
                List.copyOf(samples),
                share >= 0.5 ? DateReading.of(counts.keySet()) : DateReading.NONE,
                share);
    }

    private static Map<String, Integer> byFrequency(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
