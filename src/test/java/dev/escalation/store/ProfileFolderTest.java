package dev.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.MappingReader;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.store.ProfileFolder.Refusal;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFolderTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsFoundByName() throws IOException {
        ProfileFolder profiles = ProfileFolder.in(folder);
        assertThat(profiles.names()).isEmpty();
        Path file = profiles.save(profile("desk", "Ref"));
        profiles.save(profile("desk", "Key")); // in place of the first
        assertThat(profiles.names()).containsExactly("desk");
        assertThat(profiles.get("desk")).isEqualTo(profile("desk", "Key"));
        assertThat(profiles.all()).containsExactly(profile("desk", "Key"));
        try (Stream<Path> files = Files.list(folder.resolve("profiles"))) {
            assertThat(files).containsExactly(file);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void namesOfTheProgramAndPathsAreRefused() {
        for (String name : List.of("native", "servicenow", "auto")) {
            assertThat(ProfileFolder.refusal(name)).contains(Refusal.TAKEN);
        }
        for (String name : List.of("", "../x", "a b", "-x", ".x", "a/b", "x".repeat(65))) {
            assertThat(ProfileFolder.refusal(name)).contains(Refusal.NO_NAME);
        }
        assertThat(ProfileFolder.refusal("our-desk_2")).isEmpty();
        assertThatThrownBy(() -> ProfileFolder.in(folder).save(profile("jira", "Ref")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWorkspaceGoesFirstAndADamagedProfileStandsInNobodysWay() throws IOException {
        ProfileFolder own = ProfileFolder.in(folder.resolve("settings"));
        own.save(profile("desk", "Ref"));
        Path workspace = folder.resolve("ws");
        assertThat(own.with(workspace).get("desk")).isEqualTo(profile("desk", "Ref"));
        Files.createDirectories(workspace.resolve("profiles"));
        ProfileFolder both = own.with(workspace);
        both.save(profile("desk", "Key"));
        Files.writeString(workspace.resolve("profiles/broken.yaml"), "name: [");
        assertThat(both.get("desk")).isEqualTo(profile("desk", "Key"));
        assertThat(both.all()).containsExactly(profile("desk", "Key"));
        assertThatThrownBy(() -> both.get("broken"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("broken.yaml");
        assertThatThrownBy(() -> both.get("other"))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("broken, desk");
    }

    @Test
    void autoPrefersTheSavedProfileOfWhichAllColumnsAreThere() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.csv"), "Ref,Opened on,Body,Level,Team\n1,2025-01-01 10:00,a,High,T\n");
        Mapping saved = profile("desk", "Ref");
        ImportPlan plan = Importer.plan(file, new MappingChoice.Auto(List.of(saved)));
        assertThat(plan.mapping().name()).isEqualTo("desk");
        assertThat(plan.whyMapping())
                .isEqualTo("Your saved profile was chosen because 4 of the 4 columns of 'desk' are in the header of"
                        + " x.csv.");
        ImportPlan sample = Importer.plan(Path.of("sample-data"), new MappingChoice.Auto(List.of(saved)));
        assertThat(sample.mapping().name()).isEqualTo("native");
    }

    private static Mapping profile(String name, String id) {
        String text = "name: " + name + "\ntables: {tickets: {columns: {ticket_id: " + id
                + ", created_at: Opened on, priority: Level, group: Team}}}\n";
        return MappingReader.read(name + ".yaml", text);
    }
}
