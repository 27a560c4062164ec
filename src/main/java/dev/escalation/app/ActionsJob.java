package dev.escalation.app;

import dev.escalation.app.workspace.KeptActions;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.Target;
import dev.escalation.features.TicketOutcomes;
import dev.escalation.live.action.HoldOut;
import dev.escalation.live.action.MeasuredEffect;
import dev.escalation.live.action.TicketAction;
import dev.escalation.live.replay.Fate;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was done about the tickets of a workspace, and what it brought. */
public final class ActionsJob implements AutoCloseable {
    private final WorkspaceSession session;
    private final Progress progress;

    public ActionsJob(WorkspaceFolder workspace, Progress progress) {
        this.session = WorkspaceSession.of(workspace);
        this.progress = progress;
    }

    /** Everything, in the order in which it became known. */
    public List<TicketAction> all() throws IOException {
        return session.actions(progress).inOrder();
    }

    /** What acting has changed, by the tickets that were drawn. */
    public MeasuredEffect effect(Target target) throws IOException {
        CleanData data = data();
        TicketOutcomes outcomes = TicketOutcomes.of(
                data, TicketTimelines.of(data.events(), data.tickets().size()), target);
        return MeasuredEffect.of(all(), id -> fate(data, outcomes, id), data.lastMoment());
    }

    private static Optional<Fate> fate(CleanData data, TicketOutcomes outcomes, String id) {
        int ticket = data.tickets().ids().codeOf(id);
        return ticket == Dictionary.MISSING ? Optional.empty() : Optional.of(Fate.of(outcomes, ticket));
    }

    /**
     * Draws among the open tickets at the alert line of the workspace's last training.
     *
     * @return what was drawn and kept
     * @throws UnusableRequestException if the workspace has no training of its data
     */
    public List<TicketAction> draw(HoldOut holdOut) throws IOException {
        CleanData data = data();
        Training training = session.lastTraining(data, progress)
                .map(WorkspaceSession.Restored::training)
                .orElseThrow(() -> new UnusableRequestException(Said.of("app.training.none")));
        TrainedModel model = training.comparison().best().model().orElseThrow();
        FeatureTable table = training.table();
        int[] rows = table.queueRows();
        double[] risk = model.probabilities(ModelInput.all(table), rows, progress);
        List<HoldOut.Candidate> queue = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            queue.add(new HoldOut.Candidate(table.ticketId(rows[i]), risk[i]));
        }
        KeptActions actions = session.actions(progress);
        List<TicketAction> drawn = holdOut.draw(
                queue,
                model.threshold().threshold(),
                actions.ledger(),
                data.lastMoment(),
                System.currentTimeMillis(),
                model.kind().id());
        if (!drawn.isEmpty()) {
            actions.ledger().add(drawn);
        }
        return drawn;
    }

    private CleanData data() throws IOException {
        var kept = session.kept(progress);
        return kept.isPresent()
                ? kept.get().data()
                : session.clean(progress).result().data();
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
