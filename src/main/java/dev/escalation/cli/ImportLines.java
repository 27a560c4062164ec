package dev.escalation.cli;

import dev.escalation.app.Finishing;
import dev.escalation.app.ImportJob;
import dev.escalation.ingest.merge.MergeCounts;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.store.tables.TableChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The account of an import: what it changed in the files and in the database, and what was not kept. */
final class ImportLines {
    private final ImportJob.Imported imported;

    ImportLines(ImportJob.Imported imported) {
        this.imported = imported;
    }

    List<String> words() {
        List<String> lines = new ArrayList<>();
        imported.merged().stream().map(ImportLines::line).forEach(lines::add);
        if (!imported.merged().isEmpty() && imported.merged().stream().allMatch(MergeCounts::isSame)) {
            lines.add("Everything in this export was here already; nothing was changed.");
        }
        imported.forgotten()
                .forEach((table, rows) -> lines.add(String.format(
                        Locale.ROOT,
                        "  %-14s %,9d rows left out, because they are about customers who were forgotten",
                        table.id(),
                        rows)));
        lines.addAll(imported.notes());
        imported.finished().ifPresent(finished -> lines.addAll(lines(finished)));
        return lines;
    }

    private static String line(MergeCounts counts) {
        return String.format(
                Locale.ROOT,
                "  %-14s %,9d rows in the export: %,d new, %,d changed, %,d unchanged; %,d before, %,d now",
                counts.table().id(),
                counts.inExport(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.before(),
                counts.after());
    }

    private static List<String> lines(Finishing.Finished finished) {
        List<String> lines = new ArrayList<>(RowCounts.lines(JsonMapper.shared().valueToTree(finished.data())));
        CleanStore.Outcome outcome = finished.outcome();
        for (TableChange change : outcome.changes()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-20s in the database: %,d rows new, %,d changed, %,d gone, %,d not touched",
                    change.table(),
                    change.added(),
                    change.changed(),
                    change.gone(),
                    change.kept()));
        }
        if (outcome.changes().isEmpty()) {
            lines.add(
                    outcome.saved() == CleanStore.Saved.UNCHANGED
                            ? "The workspace's database has these tables already; nothing was changed."
                            : "The clean tables are in the workspace's database, written as a whole.");
        }
        return lines;
    }

    Map<String, Object> addTo(Map<String, Object> json) {
        json.put("merged", imported.merged());
        Map<String, Long> forgotten = new LinkedHashMap<>();
        imported.forgotten().forEach((table, rows) -> forgotten.put(table.id(), rows));
        json.put("forgotten_rows", forgotten);
        json.put("not_kept", imported.notes());
        imported.finished().ifPresent(finished -> {
            json.put("rows", finished.data().get("rows"));
            json.put("database", finished.outcome().saved().word());
            json.put("database_changes", finished.outcome().changes());
        });
        return json;
    }
}
