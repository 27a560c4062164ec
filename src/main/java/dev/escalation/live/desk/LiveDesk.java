package dev.escalation.live.desk;

import dev.escalation.data.CleanData;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.GrowingDesk;
import dev.escalation.features.TicketTexts;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A desk whose open tickets are scored as they change. A change scores the tickets that changed; {@link #queue} scores all of
 * them anew, as time and the tickets of others move every score a little.
 *
 * <p>One thread changes the desk; scores are read and tickets described by any.
 */
public final class LiveDesk implements TicketScorer {
    private final GrowingDesk desk;
    private final Map<String, LiveScore> scores = new ConcurrentHashMap<>();
    private volatile Scorer scorer;

    private LiveDesk(GrowingDesk desk, Scorer scorer) {
        this.desk = desk;
        this.scorer = scorer;
    }

    /**
     * What a change came to.
     *
     * @param scored the changed tickets that are in the queue
     * @param left tickets that are in the queue no longer
     * @param toRead tickets whose records are to be read again, as others have changed what they mean
     */
    public record Change(RiskQueue scored, Set<String> left, Set<String> toRead) {}

    /**
     * @param texts needed for a model that knows similar tickets
     * @param now moment that the desk begins at, not before the data's last moment; milliseconds since 1970
     * @throws IllegalArgumentException if such a model has no texts, or if the model does not fit the data
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static LiveDesk of(CleanData data, Scorer scorer, Optional<TicketTexts> texts, long now, Progress progress) {
        GrowingDesk desk = GrowingDesk.of(data, scorer.model().plan(), texts, now, progress);
        LiveDesk live = new LiveDesk(desk, scorer);
        live.queue(progress);
        return live;
    }

    @Override
    public TrainedModel model() {
        return scorer.model();
    }

    @Override
    public String modelId() {
        return scorer.modelId();
    }

    @Override
    public long now() {
        return desk.now();
    }

    public Scorer scorer() {
        return scorer;
    }

    /** Tickets of any state. */
    public int size() {
        return desk.size();
    }

    /** The latest scores by ticket; a live view. */
    public Map<String, LiveScore> scores() {
        return Collections.unmodifiableMap(scores);
    }

    /**
     * Scores with another model from the next call on.
     *
     * @throws IllegalArgumentException if it asks for other features than the desk has
     */
    public void use(Scorer other) {
        if (!other.model().plan().equals(scorer.model().plan())) {
            throw new IllegalArgumentException("a model with another plan needs a desk of its own");
        }
        scorer = other;
    }

    /** Takes tickets as they are now, see {@link GrowingDesk#replace}. */
    public Change replace(CleanData part, long moment, Progress progress) {
        GrowingDesk.Change change = desk.replace(part, moment, progress);
        Set<String> ids = new HashSet<>(part.tickets().ids().levels());
        RiskQueue scored = score(desk.rows(ids, progress), progress);
        keep(scored);
        scores.keySet().removeAll(change.left());
        return new Change(scored, change.left(), change.toRead());
    }

    /** Takes tickets away that are gone from the source. */
    public Change remove(Set<String> ids, Progress progress) {
        GrowingDesk.Change change = desk.remove(ids);
        scores.keySet().removeAll(change.left());
        return new Change(score(desk.rows(Set.of(), progress), progress), change.left(), change.toRead());
    }

    /** Lets time pass. Scores move with {@link #queue}. */
    public Change advance(long moment, Progress progress) {
        GrowingDesk.Change change = desk.advance(moment, progress);
        scores.keySet().removeAll(change.left());
        return new Change(score(desk.rows(Set.of(), progress), progress), change.left(), change.toRead());
    }

    /** Scores all open tickets as of the present moment. */
    public RiskQueue queue(Progress progress) {
        RiskQueue queue = score(desk.queue(progress), progress);
        keep(queue);
        return queue;
    }

    /** Tickets of the desk that are none of these. */
    public Set<String> without(Collection<String> ids) {
        return desk.without(ids);
    }

    @Override
    public boolean has(String ticketId) {
        return desk.has(ticketId);
    }

    /** Tickets that customers and agents had, whose rows have changed. */
    public Set<String> ticketsOf(Set<String> customers, Set<String> agents) {
        Set<String> tickets = new HashSet<>();
        customers.forEach(id -> tickets.addAll(desk.ticketsOfCustomer(id)));
        agents.forEach(id -> tickets.addAll(desk.ticketsOfAgent(id)));
        return tickets;
    }

    @Override
    public RiskQueue score(CleanData described, OptionalLong asOf) {
        return score(desk.asIf(described, asOf, Progress.NONE), Progress.NONE);
    }

    private RiskQueue score(FeatureTable rows, Progress progress) {
        Scorer current = scorer;
        return RiskQueue.score(current.explainer(), rows, current.usual(), progress);
    }

    private void keep(RiskQueue scored) {
        String modelId = scorer.modelId();
        for (RiskQueue.Entry entry : scored.entries()) {
            String id = entry.explanation().ticketId();
            scores.put(id, new LiveScore(id, entry.risk(), entry.band(), desk.now(), modelId));
        }
    }
}
