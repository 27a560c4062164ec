package dev.escalation.ui.mapping;

import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.etl.Reject;
import dev.escalation.etl.TableLog;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.guess.MappingDraft;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes of the first rows of a source with a mapping, by the same cleaning that reads all of it.
 *
 * @param data null where it cannot be read
 * @param rowsIn rows of tickets or of the log that were read
 * @param rejects first reject of each reason with how many there are
 * @param failure null where it can be read
 */
record Preview(
        @Nullable CleanData data,
        long rowsIn,
        List<Rejected> rejects,
        @Nullable UnusableInputException failure) {
    private static final int ROWS = 2_000;
    private static final int MOST_REASONS = 5;

    /** Rows that are rejected for the same reason. */
    record Rejected(Reject first, int count) {}

    static Preview of(Path from, MappingDraft draft, Progress progress) {
        try {
            ImportPlan plan = Importer.plan(from, new MappingChoice.Given(draft.mapping(), ""));
            CleanResult result = Cleaning.run(plan.beginnings(ROWS), plan.mapping(), plan.source(), progress);
            return new Preview(result.data(), rowsIn(result), rejects(result), null);
        } catch (UnusableInputException e) {
            return new Preview(null, 0, List.of(), e);
        }
    }

    private static long rowsIn(CleanResult result) {
        return result.logs().stream()
                .filter(log -> isMain(log.table()))
                .mapToLong(TableLog::rowsIn)
                .findFirst()
                .orElse(0);
    }

    private static boolean isMain(String table) {
        return table.equals(InputTable.EVENT_LOG.id()) || table.equals(InputTable.TICKETS.id());
    }

    /** Rows of other tables may be about tickets further down, so only those of tickets count. */
    private static List<Rejected> rejects(CleanResult result) {
        Map<String, Rejected> byReason = new LinkedHashMap<>();
        for (int i = 0; i < result.rejects().size(); i++) {
            Reject reject = result.rejects().get(i);
            if (isMain(reject.table())) {
                byReason.merge(
                        reject.reason().replaceAll("\\d+", "0"), // "first on line 3" and "on line 4" are one reason
                        new Rejected(reject, 1),
                        (before, _) -> new Rejected(before.first(), before.count() + 1));
            }
        }
        List<Rejected> rejects = new ArrayList<>(byReason.values());
        return List.copyOf(rejects.subList(0, Math.min(MOST_REASONS, rejects.size())));
    }
}
