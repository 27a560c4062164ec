package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventType;
import dev.escalation.data.Outcome;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real log; the expected numbers are those of its description in the shared folder. */
class ServiceNowDataTest {
    private static final Path ZIP = Path.of("..", "shared", "datasets", "servicenow", "incident_event_log.csv.zip");

    @TempDir
    private Path folder;

    @Test
    void agreesWithTheDescription() throws IOException {
        Assumptions.assumeTrue(Files.exists(ZIP), "the shared data sets are not here");
        try (ZipFile zip = new ZipFile(ZIP.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("incident_event_log.csv"))) {
            Files.copy(in, folder.resolve("incident_event_log.csv"));
        }
        CleanResult result = Cleaning.run(Importer.plan(folder, new MappingChoice.Auto()), Progress.NONE);
        CleanData data = result.data();
        assertThat(Exports.log(result, "event_log").rowsClean()).isEqualTo(141_712);
        assertThat(Exports.log(result, "event_log").repairs()).containsEntry("status: unknown value made missing", 5L);
        assertThat(data.tickets().size()).isEqualTo(24_918);
        assertThat(data.customers().size()).isEqualTo(5_244);
        assertThat(data.agents().size()).isEqualTo(234);
        assertThat(data.tickets().ids().levels()).startsWith("INC0000045");
        assertThat(share(breached(data))).isEqualTo(36.6);
        assertThat(share(escalated(data))).isEqualTo(21.4);
    }

    private static double share(boolean[] labels) {
        int positive = 0;
        for (boolean label : labels) {
            positive += label ? 1 : 0;
        }
        return Math.round(1000.0 * positive / labels.length) / 10.0;
    }

    private static boolean[] breached(CleanData data) {
        boolean[] labels = new boolean[data.tickets().size()];
        for (int t = 0; t < labels.length; t++) {
            labels[t] = data.tickets().slaBreached()[t] == Outcome.YES;
        }
        return labels;
    }

    /** Two or more reassignments or a raised priority. */
    private static boolean[] escalated(CleanData data) {
        int[] reassigned = new int[data.tickets().size()];
        boolean[] labels = new boolean[reassigned.length];
        for (int i = 0; i < data.events().size(); i++) {
            int ticket = data.events().ticket()[i];
            if (data.events().typeAt(i) == EventType.REASSIGNED) {
                reassigned[ticket]++;
            }
            labels[ticket] |= reassigned[ticket] >= 2 || data.events().typeAt(i) == EventType.PRIORITY_RAISED;
        }
        return labels;
    }
}
