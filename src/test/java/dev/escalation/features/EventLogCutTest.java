package dev.escalation.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.task.Progress;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real ServiceNow log, cut as a file at a moment and read again: features up to that moment are the same. */
class EventLogCutTest {
    private static final Path ZIP = Path.of("..", "shared", "datasets", "servicenow", "incident_event_log.csv.zip");
    private static final LocalDateTime CUT = LocalDateTime.of(2016, 4, 20, 12, 0);
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("d/M/yyyy H:mm");
    private static final int UPDATED_AT = 13;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Target.class)
    void noFeatureSeesBeyondTheCut(Target target) throws IOException {
        Assumptions.assumeTrue(Files.exists(ZIP), "the ServiceNow log is not here");
        Path whole = Files.createDirectory(folder.resolve("whole")).resolve("incident_event_log.csv");
        Path cut = Files.createDirectory(folder.resolve("cut")).resolve("incident_event_log.csv");
        writeBoth(whole, cut);
        PredictionPoints points = PredictionPoints.only(List.of(0, 4, 24, 72, 168));

        FeatureTable full = features(whole, target, points);
        FeatureTable before = features(cut, target, points);
        long moment = CUT.toInstant(ZoneOffset.UTC).toEpochMilli();
        CutCheck check = CutCheck.compare(full, before, moment);

        assertThat(check.differences()).isEmpty();
        assertThat(check.rowsCompared()).isGreaterThan(20_000);
        assertThat(check.rowsCompared()).isLessThan(full.rows());
    }

    private static FeatureTable features(Path file, Target target, PredictionPoints points) {
        CleanData data = Cleaning.run(Importer.plan(file, new MappingChoice.Auto()), Progress.NONE)
                .data();
        return FeatureBuilder.build(data, new FeaturePlan(target, points), OptionalLong.empty(), Progress.NONE);
    }

    private static void writeBoth(Path whole, Path cut) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(ZIP));
                BufferedWriter all = Files.newBufferedWriter(whole);
                BufferedWriter early = Files.newBufferedWriter(cut)) {
            zip.getNextEntry();
            BufferedReader lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
            String header = lines.readLine();
            write(all, header);
            write(early, header);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                write(all, line);
                // No cell of this log holds a comma.
                if (!LocalDateTime.parse(line.split(",", -1)[UPDATED_AT], TIMES).isAfter(CUT)) {
                    write(early, line);
                }
            }
        }
    }

    private static void write(BufferedWriter out, String line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
