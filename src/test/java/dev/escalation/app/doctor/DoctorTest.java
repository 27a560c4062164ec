package dev.escalation.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.crash.CrashReports;
import dev.escalation.app.doctor.Finding.State;
import dev.escalation.task.Progress;
import dev.escalation.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    private Path folder;

    private List<Finding> examine(Optional<Path> workspace) {
        return Doctor.of(Locale.ENGLISH, folder.resolve("settings"), folder.resolve("cache"))
                .examine(workspace, Progress.NONE);
    }

    private static Finding of(List<Finding> findings, String id) {
        return findings.stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing of " + id + " in " + findings));
    }

    private Findings findings() {
        return new Findings(Words.of("dev.escalation.app.doctor.doctor", Locale.ENGLISH));
    }

    @Test
    void aMachineThatRunsTheTestsHasNoProblem() {
        List<Finding> findings = examine(Optional.empty());
        assertThat(findings)
                .extracting(Finding::id)
                .contains("java", "memory", "fonts", "screen", "xgboost", "keystore", "disk", "settings", "crashes");
        assertThat(findings).extracting(Finding::state).doesNotContain(State.PROBLEM);
        assertThat(findings).extracting(Finding::message).noneMatch(message -> message.contains("{"));
    }

    @Test
    void nothingIsMadeByLooking() {
        examine(Optional.of(folder.resolve("nowhere")));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void damagedSettingsAreNamedWithTheirPlace() throws IOException {
        Path connections = Files.createDirectories(folder.resolve("settings").resolve("connections"));
        Files.writeString(connections.resolve("desk.json"), "{\n  \"host\": \"a\",\n  \"port\" 5432\n}");
        Files.writeString(folder.resolve("settings").resolve("window.json"), "{}");
        List<Finding> findings = examine(Optional.empty());
        Finding settings = of(findings, "settings");
        assertThat(settings.state()).isEqualTo(State.PROBLEM);
        assertThat(settings.message()).contains("desk.json is damaged in line 3, column 10.", "Rename it");
    }

    @Test
    void whatWasSetAsideAndCrashReportsAreTold() throws IOException {
        Path settings = Files.createDirectories(folder.resolve("settings"));
        Files.writeString(settings.resolve("window.json.damaged-1"), "{");
        Files.writeString(
                Files.createDirectories(CrashReports.in(settings).folder()).resolve("crash-2026-11-30-101500.txt"), "");
        List<Finding> findings = examine(Optional.empty());
        assertThat(findings)
                .filteredOn(finding -> finding.id().equals("settings"))
                .extracting(Finding::state)
                .containsExactly(State.OK, State.NOTE);
        assertThat(of(findings, "crashes").message()).startsWith("One crash report is kept in ");
    }

    @Test
    void aFolderThatIsNoWorkspaceIsAProblem() {
        Finding workspace = of(examine(Optional.of(folder)), "workspace");
        assertThat(workspace.state()).isEqualTo(State.PROBLEM);
        assertThat(workspace.message()).contains("this folder is not a workspace", "workbench import");
    }

    @Test
    void littleMemoryAndLittleRoomAreProblems() {
        assertThat(new MachineChecks(findings()).memory(499).state()).isEqualTo(State.PROBLEM);
        assertThat(new MachineChecks(findings()).memory(500).state()).isEqualTo(State.OK);
        DiskChecks disk = new DiskChecks(findings());
        assertThat(disk.examine(folder, folder, 499).message())
                .isEqualTo("Only 499 MB are free for " + folder
                        + ". Free some space there; 500 MB are enough for most work.");
        assertThat(disk.examine(folder, folder, 500).state()).isEqualTo(State.OK);
    }

    @Test
    void aFileInThePlaceOfAFolderIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Finding disk = new DiskChecks(findings()).examine(file.resolve("settings"));
        assertThat(disk.state()).isEqualTo(State.PROBLEM);
        assertThat(disk.message()).startsWith("Nothing can be written to ");
    }

    @Test
    void itSpeaksGerman() {
        List<Finding> findings = Doctor.of(Locale.GERMAN, folder, folder).examine(Optional.empty(), Progress.NONE);
        assertThat(of(findings, "xgboost").message()).isEqualTo("XGBoost l\u00e4dt und lernt.");
        assertThat(of(findings, "settings").name()).isEqualTo("Einstellungen");
    }
}
