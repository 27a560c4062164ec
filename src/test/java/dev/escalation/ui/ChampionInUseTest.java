package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.cli.CliRun;
import dev.escalation.model.ModelKind;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which model is in use when a workspace is opened. */
@Tag("slow")
class ChampionInUseTest {
    @TempDir
    Path folder;

    private void command(Object... words) {
        CliRun run =
                CliRun.of(Stream.concat(Stream.of(words), Stream.of("--workspace", folder.resolve("ws"), "--quiet"))
                        .toArray());
        assertThat(run.err()).isEmpty();
    }

    private void train(int seed) {
        command("train", "--models", "logistic,xgboost", "--as-of-hours", "24", "--text", "off", "--seed", seed);
    }

    @Test
    void theChampionIsEvenAfterAnotherTraining() throws IOException {
        Path desk = folder.resolve("desk");
        assertThat(CliRun.of("generate", "--tickets", 1500, "--out", desk, "--quiet")
                        .err())
                .isEmpty();
        command("import", "--from", desk);
        train(7);
        Trained best = opened();
        ModelKind other = best.insight().model().kind() == ModelKind.LOGISTIC ? ModelKind.XGBOOST : ModelKind.LOGISTIC;
        command("models", "promote", other.id(), "--reasons", "For the test");
        assertThat(opened().insight().model().kind()).isEqualTo(other);
        train(8);
        Trained after = opened();
        assertThat(after.insight().model().kind()).isEqualTo(other);
        assertThat(after.run().training().comparison().options().seed()).isEqualTo(7);
        // gone back to the newest of the other kind: that training is shown then
        command("models", "promote", best.insight().model().kind().id(), "--reasons", "Newer");
        Trained newest = opened();
        assertThat(newest.insight().model().kind())
                .isEqualTo(best.insight().model().kind());
        assertThat(newest.run().training().comparison().options().seed()).isEqualTo(8);
    }

    private Trained opened() throws IOException {
        WorkspaceFolder workspace = WorkspaceFolder.open(folder.resolve("ws"));
        try (WorkspaceSession session = WorkspaceSession.of(workspace)) {
            return Objects.requireNonNull(
                    OpenedWorkspace.of(session, Progress.NONE).trained());
        }
    }
}
