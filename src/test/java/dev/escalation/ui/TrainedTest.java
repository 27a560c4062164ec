package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.JobRequest.Actions;
import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.TicketAction;
import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.model.Lessons;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A training of the window, with and without what people did about the tickets. */
class TrainedTest {
    @Test
    void whatWasDoneTeachesOnlyIfItIsWanted() throws IOException {
        LoadedData data = sample();
        ActionLedger done = ActionLedger.ofSession();
        // at the data's beginning, so before their outcome was known
        done.add(IntStream.range(0, 40)
                .mapToObj(ticket -> action(data.clean().data(), ticket, Kind.START))
                .toList());

        Lessons heeded = train(data, Actions.HEEDED, done);
        Lessons ignored = train(data, Actions.IGNORED, done);

        assertThat(heeded.counts().acted()).isEqualTo(40);
        assertThat(heeded.leftOut().stream().toArray())
                .containsExactly(IntStream.range(0, 40).toArray());
        assertThat(ignored.isNone()).isTrue();
    }

    private static Lessons train(LoadedData data, Actions actions, ActionLedger done) throws IOException {
        TrainingOptions options = TrainedSample.QUICK.options();
        FeaturePlan plan = new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(24))).with(TextUse.OFF);
        Workbench.TrainingSettings settings = new Workbench.TrainingSettings(
                plan,
                new TrainingOptions(
                        EnumSet.of(ModelKind.LOGISTIC),
                        options.embargo(),
                        options.thresholdRule(),
                        options.calibration(),
                        options.seed()),
                actions);
        return Trained.on(data, 1, settings, null, done, Progress.NONE)
                .run()
                .training()
                .comparison()
                .lessons();
    }

    private static TicketAction action(CleanData data, int ticket, Kind kind) {
        long created = data.tickets().createdAt()[ticket];
        String id = data.tickets().ids().level(ticket);
        return new TicketAction(id, kind, created, Optional.empty(), "ada", "", 0.5, Instants.MISSING, "logistic");
    }

    private static LoadedData sample() {
        Path from = Path.of("sample-data");
        ImportPlan plan = Importer.plan(from, new MappingChoice.Auto(List.of()));
        return new LoadedData(new Workspace.Source(from, plan, Instant.EPOCH), Cleaning.run(plan, Progress.NONE), true);
    }
}
