package dev.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.analysis.Drivers;
import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.OutcomeCost;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriversFileTest {
    @TempDir
    private Path folder;

    /** 60 tickets of three months, 20 a month; group =Net has 12 of 30 escalated, the others 3 of 30: 9 beyond expected. */
    @Test
    void everyLevelHasItsFigures() throws IOException {
        StringBuilder tickets = new StringBuilder(
                "ticket_id,customer_id,agent_id,subject,status,priority,group,created_at,resolved_at,escalated_flag\n");
        for (int i = 0; i < 60; i++) {
            boolean net = i % 2 == 0;
            boolean escalated = net ? i < 24 : i < 6;
            int month = 1 + 2 * (i / 20);
            tickets.append("T%d,C1,A1,x,Resolved,High,%s,2026-0%d-10T10:00:00Z,2026-0%d-11T10:00:00Z,%s\n"
                    .formatted(i, net ? "=Net" : "Desk", month, month, escalated));
        }
        Files.writeString(folder.resolve("tickets.csv"), tickets);
        Drivers drivers = Exploration.of(Cleaning.run(Importer.plan(folder, new MappingChoice.Auto()), Progress.NONE)
                        .data())
                .drivers(Target.ESCALATION, List.of(), Progress.NONE);
        Path file = folder.resolve("drivers.csv");
        new DriversFile(drivers, new OutcomeCost(OptionalDouble.of(100), "EUR")).write(drivers.levels(), file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(drivers.levels().size() + 1);
        assertThat(lines.getFirst()).contains("share_from_2026-01-01,share_from_2026-02-01");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("group,'=Net,1,30,0,12,0.4,")
                        .contains(",0.1,0.1,9,")
                        .contains(",900,")
                        .contains(",EUR,"));
        int cells = lines.getFirst().split(",", -1).length;
        assertThat(lines).allMatch(line -> line.split(",", -1).length == cells);
    }
}
