package dev.escalation.etl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.MemoryTable;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import dev.escalation.task.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that were told come out of the cleaning as those of files do. */
class MemoryTableTest {
    @TempDir
    private Path folder;

    @Test
    void toldRowsAreCleanedAsThoseOfFiles() throws Exception {
        Files.writeString(folder.resolve("tickets.csv"), """
                ticket_id,created_at,customer_id,subject,description,status,priority,sla_due_at,attr.place
                T1,2026-01-05T08:00:00Z,C1,Mail jo@example.com,,open, high,2026-01-06,Bern
                T2,2026-01-05 09:00,C2,Other,Call +44 20 7946 0961,Resolved,URGENT,soon,
                T2,2026-01-05T10:00:00Z,C2,Twice,,Open,Low,,Bern
                T3,yesterday,C1,No date,,Open,Low,,Bern
                """);
        Files.writeString(folder.resolve("ticket_events.csv"), """
                event_id,ticket_id,event_type,event_time,actor_role,from_value,to_value,event_description
                1,T1,created,2026-01-05T08:00:00Z,customer,,,
                2,T1,Commented,2026-01-05T07:00:00Z,agent,,,write to a@b.example or 10.0.0.1
                2,T1,Commented,2026-01-05T08:30:00Z,agent,,,twice
                3,T9,Updated,2026-01-05T08:30:00Z,agent,,,no ticket
                4,T2,Danced,2026-01-05T08:30:00Z,agent,,,
                """);
        Files.writeString(
                folder.resolve("customers.csv"),
                "customer_id,name,email,region,tier\nC1,Jo,JO@Example.com,north EAST,gold\n");
        ImportPlan plan = Importer.plan(folder, new MappingChoice.Auto());
        List<RawTable> told = new ArrayList<>();
        for (RawTable table : plan.tables()) {
            told.add(new MemoryTable(table.layout(), table.source(), rows(table)));
        }
        Path ofFiles = clean(plan.tables(), plan, "files");
        Path ofTold = clean(told, plan, "told");
        try (Stream<Path> files = Files.walk(ofFiles)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path same = ofTold.resolve(ofFiles.relativize(file));
                assertThat(withoutTimes(same)).isEqualTo(withoutTimes(file)).isNotEmpty();
            }
        }
    }

    /** Lines of the told rows are counted from 1, those of files from the header; times and hashes are of the run. */
    private static List<String> withoutTimes(Path file) throws Exception {
        List<String> lines = Files.readAllLines(file);
        if (file.endsWith("etl_log.csv") || file.endsWith("rejects.csv")) {
            return lines.stream()
                    .map(line -> line.replaceAll("(on|of) line \\d+", "").replaceAll("run-[0-9a-f]+", ""))
                    .map(line -> line.replaceAll("[0-9]{4}-[0-9-]+T[^,]*,[^,]*,?[^,]*$", ""))
                    .map(line -> line.replaceAll(",?[0-9a-f]{64}", ""))
                    .map(line -> line.replaceAll("\\.csv,\\d+", ".csv"))
                    .toList();
        }
        return lines;
    }

    private Path clean(List<RawTable> tables, ImportPlan plan, String name) throws Exception {
        CleanResult result = Cleaning.run(tables, plan.mapping(), plan.source(), Progress.NONE);
        assertThat(result.rejects().size()).isEqualTo(5);
        Path out = Files.createDirectory(folder.resolve(name));
        CleanFiles.write(result, out);
        return out;
    }

    private static List<Map<String, String>> rows(RawTable table) {
        List<Map<String, String>> rows = new ArrayList<>();
        table.read(new RawTable.BatchSink() {
            @Override
            public RowBatch empty() {
                return new RowBatch(table.layout().slots());
            }

            @Override
            public void full(RowBatch batch) {
                for (int row = 0; row < batch.rows(); row++) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int slot = 0; slot < table.layout().slots(); slot++) {
                        cells.put(table.layout().columns().get(slot), batch.text(row, slot));
                    }
                    rows.add(cells);
                }
            }
        });
        return rows;
    }
}
