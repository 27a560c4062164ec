package dev.escalation.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMarkTest {
    @TempDir
    Path folder;

    @Test
    void aRunThatGoesOnOrEndedWellIsNotTold() throws IOException {
        try (RunMark _ = RunMark.put(folder)) {
            assertThat(RunMark.takeUnfinished(folder)).isEmpty();
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** A process whose number another one has by now is gone, too. */
    @Test
    void aRunThatIsGoneIsToldOnceWithWhatJavaWrote() throws IOException {
        Path started = Files.createDirectories(folder.resolve("started-here"));
        Path java = Files.writeString(
                started.resolve("hs_err_pid" + ProcessHandle.current().pid() + ".log"), "SIGSEGV");
        Files.writeString(
                folder.resolve("running-" + ProcessHandle.current().pid()), "1700000000000\n" + started + "\n");
        Files.writeString(folder.resolve("running-1999999999"), "1600000000000\n" + folder + "\n");
        List<RunMark.Unfinished> unfinished = RunMark.takeUnfinished(folder);
        assertThat(unfinished).hasSize(2);
        assertThat(unfinished.getFirst().javaReport()).isEmpty();
        assertThat(unfinished.getLast().javaReport()).hasValue(java);
        assertThat(RunMark.takeUnfinished(folder)).isEmpty();
    }

    @Test
    void aMarkThatIsNoneAndAFolderThatIsMissingAreNoFailure() throws IOException {
        Files.writeString(folder.resolve("running-12"), "not a number");
        Files.writeString(folder.resolve("running-x"), "1");
        assertThat(RunMark.takeUnfinished(folder)).isEmpty();
        assertThat(RunMark.takeUnfinished(folder.resolve("missing"))).isEmpty();
    }
}
