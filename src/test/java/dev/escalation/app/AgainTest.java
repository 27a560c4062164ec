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
                Target.ESCALATION,
                PredictionPoints.only(List.of(0, 24)),
                OptionalLong.empty(),
                Progress.NONE);
        Path file = folder.resolve("features.csv");
        FeatureFiles.writeTrainingDataset(table, _ -> Segment.TRAIN, file);
        return new ArrayList<>(Files.readAllLines(file)).stream().sorted().toList();
    }
}
