package dev.escalation.report.manager;

import dev.escalation.data.CleanData;
import dev.escalation.explain.Quantity;
import dev.escalation.features.FeatureTable;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportSection;
import java.util.ArrayList;
import java.util.List;

/** Where every figure comes from, so that it can be computed again. */
final class OriginSection {
    private static final int HASH = 8;

    private OriginSection() {}

    static ReportSection of(ReportSubject subject) {
        FeatureTable table = subject.table();
        CleanData data = table.data();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(Cell.row(
                "Data", data.origin().source() + ", read as " + data.origin().profile()));
        rows.add(Cell.row("Snapshot", data.origin().snapshotHash()));
        rows.add(Cell.row("Data until", Moments.of(data.lastMoment(), data)));
        rows.add(Cell.row("Scored at", table.points().describe()));
        rows.add(Cell.row("Outcome", table.target().source(data.rules()).describe()));
        subject.model().ifPresent(part -> {
            rows.add(Cell.row("Model", part.inUse().label()));
            rows.add(Cell.row("Alert line", Quantity.percent(part.inUse().test().threshold())));
        });
        rows.add(Cell.row("Seed", Long.toString(subject.seed())));
        rows.add(Cell.row("Program", subject.program()));
        DataTable what = new DataTable("", List.of(Column.text("What").wide(22), Column.text("Value")), rows);
        return new ReportSection("origin", "Where the figures come from", List.of(what));
    }

    /** The same in a line for the foot of every page. */
    static String line(ReportSubject subject) {
        FeatureTable table = subject.table();
        CleanData data = table.data();
        String hash = data.origin().snapshotHash();
        return data.origin().source() + ", snapshot " + hash.substring(0, Math.min(HASH, hash.length()))
                + " \u00b7 data until " + Moments.of(data.lastMoment(), data) + " \u00b7 scored at "
                + table.points().describe() + " \u00b7 outcome: "
                + table.target().source(data.rules()).describe()
                + subject.model()
                        .map(part -> " \u00b7 model: " + part.inUse().label())
                        .orElse("")
                + " \u00b7 seed " + subject.seed() + " \u00b7 " + subject.program();
    }
}
