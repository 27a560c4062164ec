package dev.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.etl.Reject;
import dev.escalation.etl.TableLog;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.merge.ExportAt;
import dev.escalation.ingest.merge.MergeCounts;
import dev.escalation.model.Segment;
import dev.escalation.report.FeatureFiles;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer export on top of an older one is the same as one complete export of the later moment. */
class AgainTest {
    private static final Instant LATE = Instant.parse("2099-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void twoExportsAreOneOfTheLaterMoment() throws IOException {
        Path base = ExportAt.complete(folder.resolve("desk"), ExportAt.EARLY);
        Path newer = ExportAt.since(folder.resolve("newer"), ExportAt.EARLY, LATE);
        Path complete = ExportAt.complete(folder.resolve("complete"), LATE);
        Path workspace = folder.resolve("ws");
        ImportPlan plan = Importer.plan(base, new MappingChoice.Auto());
        ImportJob.run(plan, base, new MappingChoice.Auto(), workspace, Progress.NONE);
        ImportJob.Imported added = ImportJob.add(newer, workspace, OptionalInt.empty(), Progress.NONE);
        assertThat(added.merged())
                .allSatisfy(counts ->
                        assertThat(counts.unchanged()).as(counts.table().id()).isPositive());
        assertThat(added.merged()).filteredOn(counts -> counts.changed() > 0).isNotEmpty();

        CleanResult merged = clean(added.workspace().source());
        CleanResult whole = clean(complete);
        assertThat(merged.data().tickets().size())
                .isEqualTo(whole.data().tickets().size());
        Path one = written(merged, "one");
        Path other = written(whole, "other");
        for (String table : List.of("customers", "agents", "tickets", "ticket_events")) {
            assertThat(sorted(one.resolve("clean/" + table + ".csv")))
                    .as(table)
                    .isEqualTo(sorted(other.resolve("clean/" + table + ".csv")));
        }
        assertThat(rejected(merged)).isEqualTo(rejected(whole)).isNotEmpty();
        assertThat(features(merged)).isEqualTo(features(whole));

        ImportJob.Imported again = ImportJob.add(newer, workspace, OptionalInt.empty(), Progress.NONE);
        assertThat(again.merged()).allMatch(MergeCounts::isSame);
        assertThat(again.finished().orElseThrow().outcome().saved()).isEqualTo(CleanStore.Saved.UNCHANGED);
        assertThat(clean(again.workspace().source()).data().origin())
                .isEqualTo(merged.data().origin());
        assertThat(WorkspaceFolder.open(workspace).unfinished()).isEmpty();
    }

    @Test
    void aTicketThatWasFoundToBeSpamLeavesTheTables() throws IOException {
        String head = "Ticket ID,Subject,Status,Priority,Agent,Group,Created time,Contact ID,Spam\n";
        String rows =
                "1,Help,Open,Low,a,g,2026-01-01 08:00:00,c1,false\n2,Buy,Open,Low,a,g,2026-01-02 08:00:00,c2,false\n";
        Path base = file("freshdesk.csv", head + rows);
        Path workspace = folder.resolve("spam");
        MappingChoice choice = new MappingChoice.Profile("freshdesk");
        ImportJob.run(Importer.plan(base, choice), base, choice, workspace, Progress.NONE);
        ImportJob.Imported added = ImportJob.add(
                file("delta.csv", head + "2,Buy,Open,Low,a,g,2026-01-02 08:00:00,c2,true\n"),
                workspace,
                OptionalInt.empty(),
                Progress.NONE);
        assertThat(added.merged().getFirst().changed()).isEqualTo(1);
        assertThat(String.valueOf(added.finished().orElseThrow().data()))
                .contains("in=2, clean=1, rejected=1")
                .contains("tickets set aside, as they are no requests of their own: spam 1");
        assertThat(added.workspace().source()).hasFileName("freshdesk.csv");
    }

    @Test
    void aPackedExportAndAMappingOfTheUsersOwnAreContinued() throws IOException {
        Path zip = folder.resolve("desk.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("export/requests.csv"));
            out.write("Ref,Opened\nR1,2026-01-01\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.putNextEntry(new java.util.zip.ZipEntry("export/ticket_events.csv"));
            out.write("Ref,What,When\nR1,Created,2026-01-01\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Path mapping = file("own.yaml", """
                name: own
                tables:
                  tickets:
                    files: [requests]
                    columns: {ticket_id: Ref, created_at: Opened}
                  ticket_events:
                    columns: {ticket_id: Ref, event_type: What, event_time: When}
                """);
        MappingChoice choice = new MappingChoice.File(mapping);
        Path workspace = folder.resolve("own");
        ImportJob.run(Importer.plan(zip, choice), zip, choice, workspace, Progress.NONE);
        Files.delete(mapping);
        Path newer = Files.createDirectory(folder.resolve("newer-own"));
        Files.writeString(newer.resolve("requests.csv"), "Opened,Ref\n2026-01-02,R2\n");
        ImportJob.Imported added = ImportJob.add(newer, workspace, OptionalInt.empty(), Progress.NONE);
        Path source = added.workspace().source();
        assertThat(Files.readString(source.resolve("requests.csv")))
                .isEqualTo("Ref,Opened\nR1,2026-01-01\nR2,2026-01-02\n");
        assertThat(Files.readString(source.resolve("ticket_events.csv")))
                .isEqualTo("Ref,What,When\nR1,Created,2026-01-01\n");
        assertThat(Importer.plan(source, added.workspace().mapping()).mapping().name())
                .isEqualTo("own");
        ImportJob.add(newer, workspace, OptionalInt.empty(), Progress.NONE); // and its mapping outlives that as well
        assertThat(WorkspaceFolder.open(workspace).mapping()).isInstanceOf(MappingChoice.File.class);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static CleanResult clean(Path from) {
        CleanResult result = Cleaning.run(Importer.plan(from, new MappingChoice.Auto()), Progress.NONE);
        for (TableLog log : result.logs()) {
            assertThat(log.rowsIn()).isEqualTo(log.rowsClean() + log.rowsRejected());
        }
        return result;
    }

    private Path written(CleanResult result, String name) throws IOException {
        Path to = Files.createDirectory(folder.resolve(name));
        CleanFiles.write(result, to);
        return to;
    }

    private static List<String> sorted(Path file) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
            return rows.stream()
                    .map(row -> String.join("|", row.getFields()))
                    .sorted()
                    .toList();
        }
    }

    /** Without the lines, which are those of other files. */
    private static List<String> rejected(CleanResult result) {
        return IntStream.range(0, result.rejects().size())
                .mapToObj(result.rejects()::get)
                .map((Reject each) -> each.table()
                        + each.column()
                        + each.value()
                        + each.reason().replaceAll("line \\d+", "line"))
                .sorted()
                .toList();
    }

    private List<String> features(CleanResult result) throws IOException {
        FeatureTable table = FeatureBuilder.build(
                result.data(),
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(0, 24))),
                OptionalLong.empty(),
                Progress.NONE);
        Path file = folder.resolve("features.csv");
        FeatureFiles.writeTrainingDataset(table, _ -> Segment.TRAIN, file);
        return new ArrayList<>(Files.readAllLines(file)).stream().sorted().toList();
    }
}
