package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void itLooksAtEverythingThatIsNeeded() {
        CliRun run = CliRun.of("doctor");
        assertThat(run.out()).contains("Java", "Memory", "Fonts", "XGBoost", "Disk", "Settings", "time zone");
        assertThat(run.exitCode()).isZero();
        assertThat(CliRun.of("doctor", "--json").out())
                .startsWith("{")
                .contains("\"name\" : \"disk\"", "\"state\" : \"ok\"");
    }

    @Test
    void aProblemEndsWithACodeOfItsOwn() {
        CliRun run = CliRun.of("doctor", "--workspace", folder);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("problem  Workspace", "Something is missing");
    }
}
