package dev.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.escalation.app.alert.AlertsFile;
import dev.escalation.app.sla.SlaPolicyFile;
import dev.escalation.llm.ChatServer;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.store.secrets.Secrets;
import dev.escalation.text.tone.PhraseFile;
import dev.escalation.words.Sayable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each layer refuses, in English as everywhere and in German for a window. */
class GermanReasonsTest {
    @TempDir
    Path folder;

    @Test
    void aFileOfAlerts() {
        says(
                () -> AlertsFile.read("alerts.yaml", "zone: Europe/Berlin\nrules:\n  - name: a\n    score: much\n"),
                "alerts.yaml, line 4: 'score' takes a number such as 0.5 or 4, not 'much'."
                        + " Correct the file; docs/alerts.md describes it.",
                "alerts.yaml, Zeile 4: „score“ erwartet eine Zahl wie 0.5 oder 4, nicht „much“."
                        + " Die Datei berichtigen; docs/alerts.md beschreibt sie.");
    }

    @Test
    void serviceLevels() {
        says(
                () -> SlaPolicyFile.read("sla.yaml", "clock:\n  zone: europe/berlin\n  days: [monday]\n"),
                "sla.yaml, line 2: 'europe/berlin' is no time zone; did you mean Europe/Berlin?."
                        + " Correct the file; docs/sla.md describes it.",
                "sla.yaml, Zeile 2: „europe/berlin“ ist keine Zeitzone; vielleicht Europe/Berlin."
                        + " Die Datei berichtigen; docs/sla.md beschreibt sie.");
    }

    @Test
    void anAddressOfADatabase() {
        says(
                () -> ConnectionSettings.ofAddress("postgresql://me:secret@host/desk", Map.of()),
                "database address: it holds a password, which everybody on this machine can see in the list of"
                        + " processes. Give it as DB_PASS in the environment, or in a .env file and --from that file.",
                "Adresse der Datenbank: Sie enthält ein Passwort, das jeder auf diesem Rechner in der Liste der"
                        + " Prozesse sehen kann. Es als DB_PASS in der Umgebung angeben, oder in einer Datei .env, und"
                        + " diese mit --from.");
    }

    @Test
    void aSecretThatNobodyCanRead() throws Exception {
        Secrets first = Secrets.in(folder);
        first.unlock("one".toCharArray());
        first.put(SecretPlace.FILE, "id", "secret");
        says(
                () -> Secrets.in(folder).unlock("two".toCharArray()),
                "The passphrase is not the one that the saved passwords were encrypted with.",
                "Das ist nicht die Passphrase, mit der die gespeicherten Passwörter verschlüsselt wurden.");
    }

    @Test
    void aLanguageModel() {
        says(
                () -> ChatServer.of("ftp://x", "m", "", ChatServer.PATIENCE),
                "'ftp://x' is not a web address. Write one such as http://localhost:11434/v1.",
                "„ftp://x“ ist keine Webadresse. Eine schreiben wie http://localhost:11434/v1.");
    }

    @Test
    void aListOfPhrases() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.csv"), "phrase,weight,group\nhurry up,heavy,urgency\n");
        says(
                () -> PhraseFile.read(file),
                "mine.csv, line 2, column weight: 'heavy' is no weight. Write a number above 0 up to 10, such as 1"
                        + " (weak), 2 (medium) or 3 (strong).",
                "mine.csv, Zeile 2, Spalte weight: „heavy“ ist kein Gewicht. Eine Zahl über 0 bis 10 schreiben, etwa 1"
                        + " (schwach), 2 (mittel) oder 3 (stark).");
    }

    @Test
    void noWorkspace() {
        says(
                () -> WorkspaceFolder.open(folder.resolve("nowhere")),
                "nowhere: this folder is not a workspace. Make one with: workbench import --from DIR --workspace DIR.",
                "nowhere: Dieser Ordner ist kein Arbeitsbereich. Einen anlegen mit: workbench import --from DIR"
                        + " --workspace DIR.");
    }

    @Test
    void aPlaceForResults() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        says(
                () -> OutputFolder.at(file).close(),
                "file is a file. Name a folder for the results with --out.",
                "file ist eine Datei. Einen Ordner für die Ergebnisse angeben, mit --out.");
    }

    private static void says(ThrowingCallable work, String english, String german) {
        Throwable refusal = catchThrowable(work);
        assertThat(refusal).hasMessage(english);
        assertThat(Sayable.of(refusal).inEnglish()).isEqualTo(english);
        assertThat(Sayable.of(refusal).in(Locale.GERMANY)).isEqualTo(german);
    }
}
