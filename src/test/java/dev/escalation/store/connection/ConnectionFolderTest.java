package dev.escalation.store.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.store.database.Tls;
import dev.escalation.store.secrets.SecretPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFolderTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSavedComesBack() throws IOException {
        ConnectionFolder saved = ConnectionFolder.in(folder);
        assertThat(saved.list().connections()).isEmpty();
        saved.save(connection("desk"));
        saved.save(connection("archive"));
        assertThat(ConnectionFolder.in(folder).list().connections())
                .containsExactly(connection("archive"), connection("desk"));
        saved.delete("archive");
        assertThat(saved.get("desk")).isEqualTo(connection("desk"));
        assertThatThrownBy(() -> saved.get("archive")).hasMessageContaining("Saved are: desk");
    }

    @Test
    void aDamagedFileIsSetAsideAndTheOthersStay() throws IOException {
        ConnectionFolder saved = ConnectionFolder.in(folder);
        saved.save(connection("desk"));
        Path files = folder.resolve("connections");
        Files.writeString(files.resolve("torn.json"), "{\"host\": \"db");
        Files.writeString(files.resolve("empty.json"), "{}");
        Files.writeString(
                files.resolve("port.json"),
                Files.readString(files.resolve("desk.json")).replace("5433", "70000"));
        ConnectionFolder.Listing found = saved.list();
        assertThat(found.connections()).containsExactly(connection("desk"));
        assertThat(found.damaged())
                .containsExactly("empty.json.damaged-1", "port.json.damaged-1", "torn.json.damaged-1");
        assertThat(saved.list().damaged()).isEmpty();
        assertThat(files.resolve("torn.json.damaged-1")).exists();
    }

    @Test
    void aNameCannotLeadOutOfTheFolder() {
        for (String name : List.of("../x", "a/b", "", ".env", "a b")) {
            assertThat(ConnectionFolder.isName(name)).isFalse();
        }
        assertThat(ConnectionFolder.isName("desk_2-ü")).isTrue();
    }

    @Test
    void aPastedAddressMayHoldAPassword() {
        ConnectionSettings pasted = ConnectionSettings.ofPasted(
                        " postgresql://postgres.ref:p%40ss:w+rd@aws-0-eu.pooler.supabase.com:6543/postgres\n")
                .orElseThrow();
        assertThat(pasted.password()).isEqualTo("p@ss:w+rd");
        assertThat(pasted.profile().user()).isEqualTo("postgres.ref");
        assertThat(pasted.profile().isTransactionPooler()).isTrue();
        assertThat(pasted.toString()).doesNotContain("ss:w");
        assertThat(ConnectionSettings.ofPasted("postgresql://u:[YOUR-PASSWORD]@db.ref.supabase.co:5432/postgres")
                        .orElseThrow()
                        .password())
                .isEmpty();
        assertThat(ConnectionSettings.ofPasted("https://example.org")).isEmpty();
    }

    private static SavedConnection connection(String name) {
        ConnectionProfile profile = new ConnectionProfile(
                "db.example.org", 5433, "desk", "reader", Tls.VERIFY_FULL, Path.of("ca.pem"), "public", "workbench");
        return new SavedConnection(
                "7b0c2f0e-6f0a-4f7e-9f59-3f6ed0f0a001", name, profile, SecretPlace.FILE, List.of("tickets"));
    }
}
