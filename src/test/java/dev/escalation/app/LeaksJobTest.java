package dev.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.model.leak.LeakFinding.Kind;
import dev.escalation.model.leak.LeakFinding.Severity;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeaksJobTest {
    private static final Path SERVICENOW =
            Path.of("..", "shared", "datasets", "servicenow", "incident_event_log.csv.zip");

    static LeaksJob.Result scan(Path from, Target target) throws IOException {
        FeaturePlan plan = new FeaturePlan(target, PredictionPoints.only(List.of(0, 4, 24))).with(TextUse.OFF);
        return LeaksJob.run(
                new JobRequest(from, new MappingChoice.Auto(), Optional.empty(), plan, TrainingOptions.defaults()),
                Progress.NONE);
    }

    static Set<String> named(List<LeakFinding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(LeakFinding::column)
                .collect(Collectors.toSet());
    }

    private static Map<String, Kind> kinds(List<LeakFinding> findings) {
        return findings.stream().collect(Collectors.toMap(LeakFinding::column, LeakFinding::kind));
    }

    /** What its description says is final from the first row on, or final on the last; the rest is safe or says why not. */
    @ParameterizedTest
    @EnumSource(Target.class)
    @Tag("slow")
    void theServiceNowLogsOwnColumnsKnowTheFuture(Target target) throws IOException {
        Assumptions.assumeTrue(Files.exists(SERVICENOW), "the shared data sets are not here");
        LeaksJob.Result found = scan(SERVICENOW, target);
        assertThat(named(found.columns(), Severity.ALARM))
                .containsExactlyInAnyOrder(
                        "closed_at",
                        "resolved_at",
                        "resolved_by",
                        "closed_code",
                        "active",
                        "made_sla",
                        "reassignment_count",
                        "reopen_count",
                        "sys_mod_count",
                        // Both change on nearly all tickets with the end only.
                        "knowledge",
                        "u_priority_confirmation");
        assertThat(named(found.columns(), Severity.WARNING)).containsExactlyInAnyOrder("number", "assignment_group");
        assertThat(kinds(found.columns()))
                .containsEntry("closed_at", Kind.KNOWN_AHEAD)
                .containsEntry("made_sla", Kind.AT_THE_END)
                .containsEntry("reopen_count", Kind.RUNNING_COUNT)
                .containsEntry("number", Kind.TIME_PROXY);
        assertThat(named(found.features(), Severity.ALARM)).isEmpty();
        assertThat(named(found.features(), Severity.WARNING)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void theSamplesOutcomeColumnsKnowTheFutureAndNoFeatureDoes(Target target) throws IOException {
        LeaksJob.Result found = scan(Path.of("sample-data"), target);
        assertThat(named(found.columns(), Severity.ALARM))
                .isEqualTo(
                        target == Target.ESCALATION
                                ? Set.of("resolved_at", "closed_at", "escalated_flag", "escalated_at")
                                : Set.of("resolved_at", "closed_at", "sla_breached"));
        assertThat(named(found.features(), Severity.ALARM)).isEmpty();
        assertThat(named(found.features(), Severity.WARNING)).isEmpty();
        assertThat(found.json()).containsKeys("columns", "features", "label", "target");
    }

    @Test
    void aNameThatSpeaksOfThePlanIsNoLeak() throws IOException {
        assertThat(scan(Path.of("sample-data"), Target.SLA_BREACH).columns())
                .extracting(LeakFinding::column)
                .doesNotContain("sla_due_at");
    }
}
