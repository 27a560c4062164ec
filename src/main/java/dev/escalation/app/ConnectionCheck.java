package dev.escalation.app;

import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.connection.ConnectionTest;
import dev.escalation.store.connection.ConnectionTest.Finding;
import dev.escalation.store.connection.ConnectionTest.Step;
import dev.escalation.store.connection.ConnectionTest.Verdict;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.RawTables;
import dev.escalation.task.Progress;
import java.util.List;

/**
 * What a try of a connection found.
 *
 * @param findings of the steps that were reached
 * @param tables that could be read; none if it did not come so far
 */
public record ConnectionCheck(List<Finding> findings, List<RawTables.Listed> tables) {
    public ConnectionCheck {
        findings = List.copyOf(findings);
        tables = List.copyOf(tables);
    }

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    public static ConnectionCheck of(ConnectionSettings settings, Progress progress) {
        List<Finding> findings = ConnectionTest.run(settings.profile(), settings.password(), progress);
        progress.checkCancelled();
        boolean letIn = findings.stream().anyMatch(finding -> finding.step() == Step.READING);
        return new ConnectionCheck(findings, letIn ? tables(settings, progress) : List.of());
    }

    private static List<RawTables.Listed> tables(ConnectionSettings settings, Progress progress) {
        try (Database database = Database.connect(settings.profile().address(settings.password()))) {
            return new RawTables(database, settings.profile().rawSchema()).listed(progress);
        }
    }

    /** Whether the usual tables can be read. */
    public boolean isGood() {
        return !tables.isEmpty() && findings.stream().noneMatch(finding -> finding.verdict() == Verdict.FAILED);
    }
}
