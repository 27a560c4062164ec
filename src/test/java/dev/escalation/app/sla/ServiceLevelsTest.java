package dev.escalation.app.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.simulate.sla.SlaTarget;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLevelsTest {
    private static final SlaPolicy READ = new SlaPolicy(
            List.of(new SlaTarget("High", "premium", 8, OptionalDouble.of(1))),
            WorkingHours.ALWAYS,
            true,
            new Evidence.DueMoments(3, 4));
    private static final SlaPolicy STATED =
            new SlaPolicy(READ.targets(), READ.hours(), READ.pauses(), new Evidence.Stated());

    @TempDir
    Path folder;

    private WorkspaceFolder workspace() throws IOException {
        MappingChoice choice = new MappingChoice.Auto();
        ImportPlan plan = Importer.plan(Path.of("sample-data"), choice);
        return WorkspaceFolder.importInto(folder.resolve("w"), plan, choice, List.of(), Progress.NONE);
    }

    @Test
    void aWorkspaceKeepsThem() throws IOException {
        WorkspaceFolder workspace = workspace();
        ServiceLevels levels = ServiceLevels.in(workspace);
        assertThat(levels.areKept()).isTrue();
        assertThat(levels.stated()).isEmpty();
        assertThat(levels.forget()).isFalse();
        levels.state(READ);
        assertThat(ServiceLevels.in(WorkspaceFolder.open(workspace.path())).stated())
                .contains(STATED);
        try (Stream<Path> files = Files.list(workspace.path())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("sla.yaml")
                    .noneMatch(name -> name.endsWith(".tmp"));
        }
        assertThat(levels.forget()).isTrue();
        assertThat(levels.stated()).isEmpty();
    }

    /** A damaged file is told about; neither it nor what is read off the tickets is used silently. */
    @Test
    void aDamagedFileIsRefusedAndCanBeReplaced() throws IOException {
        WorkspaceFolder workspace = workspace();
        ServiceLevels levels = ServiceLevels.in(workspace);
        Files.writeString(workspace.path().resolve("sla.yaml"), "clock: sundial\n");
        assertThatThrownBy(levels::stated)
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("sla.yaml, line 1");
        levels.state(READ);
        assertThat(levels.stated()).contains(STATED);
    }

    @Test
    void whatCannotBeKeptLeavesWhatThereWas() throws IOException {
        ServiceLevels levels = ServiceLevels.in(workspace());
        levels.state(READ);
        SlaPolicy nothing = new SlaPolicy(List.of(), WorkingHours.ALWAYS, false, new Evidence.Stated());
        assertThatThrownBy(() -> levels.state(nothing)).isInstanceOf(IllegalArgumentException.class);
        assertThat(levels.stated()).contains(STATED);
    }

    @Test
    void withoutAWorkspaceTheyLastAsLongAsTheObject() throws IOException {
        ServiceLevels levels = ServiceLevels.ofSession();
        assertThat(levels.areKept()).isFalse();
        assertThat(levels.stated()).isEmpty();
        levels.state(READ);
        assertThat(levels.stated()).contains(STATED);
        assertThat(ServiceLevels.ofSession().stated()).isEmpty();
        assertThat(levels.forget()).isTrue();
        assertThat(levels.forget()).isFalse();
        assertThat(levels.stated()).isEmpty();
    }
}
