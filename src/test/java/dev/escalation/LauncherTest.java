package dev.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.store.WorkspaceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which words of a command line open the window. */
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    void nothingTheSampleOrAWorkspaceOpensTheWindow() throws IOException {
        Path door = Files.writeString(folder.resolve("workspace.escalation"), "");
        assertThat(opens()).isTrue();
        assertThat(opens("--sample")).isTrue();
        assertThat(opens(door.toString())).isTrue();
        assertThat(opens(folder.toString())).isTrue();
    }

    @Test
    void commandsGoToTheTerminal() {
        assertThat(opens("demo")).isFalse();
        assertThat(opens("--help")).isFalse();
        assertThat(opens("demo", "--out")).isFalse();
        assertThat(opens(folder.resolve("missing").toString())).isFalse();
    }

    @Test
    void aWorkspaceIsNamedByItsFolderOrByTheFileInIt() {
        assertThat(WorkspaceFolder.namedBy(
                        folder.resolve("workspace.escalation").toString()))
                .isEqualTo(folder);
        assertThat(WorkspaceFolder.namedBy(folder.toString())).isEqualTo(folder);
    }

    private static boolean opens(String... words) {
        return Launcher.opensWindow(words);
    }
}
