package dev.escalation.ui.explore;

import dev.escalation.analysis.Basis;
import dev.escalation.analysis.Durations;
import dev.escalation.analysis.Level;
import dev.escalation.analysis.Levels;
import dev.escalation.analysis.Share;
import dev.escalation.chart.Interval;
import dev.escalation.data.Instants;
import dev.escalation.report.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** All figures of all values of a column, the row of all tickets first, each with what they stand on. */
record LevelsCsv(Levels levels) {
    private static final List<String> HEADER = List.of(
            "column",
            "value",
            "tickets",
            "open",
            "escalated",
            "escalation_decided",
            "escalation_rate",
            "escalation_low",
            "escalation_high",
            "breached",
            "breach_decided",
            "breach_rate",
            "breach_low",
            "breach_high",
            "resolved",
            "median_hours",
            "p75_hours",
            "p90_hours",
            "p95_hours",
            "values_as_of",
            "snapshot",
            "as_of",
            "escalation_source",
            "breach_source");

    void write(Path file) throws IOException {
        try (CsvFile csv = new CsvFile(file, HEADER)) {
            row(csv, "(all)", levels.all());
            levels.levels().forEach(level -> row(csv, level.name(), level));
        }
    }

    private void row(CsvFile csv, String name, Level level) {
        csv.text(levels.column().name()).text(name).number(level.tickets()).number(level.open());
        share(csv, level.escalated());
        share(csv, level.breached());
        Durations durations = level.durations();
        csv.number(durations.resolved());
        for (double q : new double[] {0.5, 0.75, 0.9, 0.95}) {
            csv.number(durations.quantile(q).value());
        }
        Basis basis = levels.basis();
        csv.text(levels.column().asOf().name().toLowerCase(Locale.ROOT))
                .text(basis.origin().snapshotHash())
                .text(Instants.format(basis.lastMoment()))
                .text(basis.escalation().describe())
                .text(basis.slaBreach().describe())
                .endRow();
    }

    private static void share(CsvFile csv, Share share) {
        Interval interval = share.estimate().interval();
        csv.number(share.yes()).number(share.decided()).number(share.estimate().value());
        csv.number(interval == null ? Double.NaN : interval.low());
        csv.number(interval == null ? Double.NaN : interval.high());
    }
}
