package dev.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.escalation.ingest.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that is none is refused in words of this program. */
class WorkspaceRecordTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{}",
                "{\"format\": \"x\"",
                "{\"format\": \"escalation-workspace\", \"version\": 1, \"profile\": \"canonical\", \"files\": []}",
                "{\"format\": \"escalation-workspace\", \"version\": 1, \"source\": \"source/a\", \"files\": []}",
                "{\"format\": \"escalation-workspace\", \"version\": 1, \"colour\": \"red\"}"
            })
    void whatIsNoRecordIsRefusedWithoutTheWordsOfALibrary(String record) throws IOException {
        UnusableInputException refusal = refusal(record);
        assertThat(refusal)
                .hasMessageContaining("workspace.json: the workspace's record cannot be read")
                .hasMessageEndingWith("Import the data again into a new folder.");
        assertThat(refusal.getMessage())
                .doesNotContain("Cannot", "construct", "Exception", "dev.escalation", "WorkspaceRecord", "token");
        assertThat(refusal.in(Locale.GERMAN)).contains("sind").doesNotContain("record", "line");
    }

    @Test
    void thePlaceIsNamed() throws IOException {
        UnusableInputException refusal = refusal("{\n  \"format\": \"escalation-workspace\",\n  \"version\": one\n}\n");
        assertThat(refusal).hasMessageContaining("cannot be read at line 3, column ");
        assertThat(refusal.in(Locale.GERMAN))
                .contains("workspace.json: Die Angaben des Arbeitsbereichs sind in Zeile 3, Spalte ")
                .endsWith("nicht lesbar. Die Daten noch einmal in einen neuen Ordner importieren.");
    }

    private UnusableInputException refusal(String record) throws IOException {
        Files.writeString(folder.resolve("workspace.json"), record);
        return catchThrowableOfType(UnusableInputException.class, () -> WorkspaceFolder.open(folder));
    }
}
