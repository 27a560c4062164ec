package dev.escalation.features;

import static dev.escalation.data.Instants.hoursBetween;

import dev.escalation.data.CleanData;
import dev.escalation.data.TicketTimelines;
import dev.escalation.task.Progress;
import dev.escalation.text.similar.Neighbours;
import dev.escalation.text.similar.PastTicket;
import dev.escalation.text.similar.SimilarQuery;
import dev.escalation.text.similar.SimilarSearch;
import dev.escalation.text.similar.SimilarTickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The most similar earlier tickets and what was known of them at any moment. */
public final class SimilarHistory {
    /** Neighbours that a feature is made of. */
    public static final int NEIGHBOURS = 50;

    private static final int TICKETS_PER_BLOCK = 256;
    /** Of the cells that a large history is searched by; any value does. */
    private static final long SEED = 1;

    private final CleanData data;
    private final TicketVectors vectors;
    private final SimilarTickets past;
    /** What the features were made of, kept for the words about them; null where there are too many rows to keep it. */
    private final @Nullable Map<Asked, Neighbours> found;

    private record Asked(int ticket, long asOf) {}

    private SimilarHistory(
            CleanData data, TicketVectors vectors, SimilarTickets past, @Nullable Map<Asked, Neighbours> found) {
        this.data = data;
        this.vectors = vectors;
        this.past = past;
        this.found = found;
    }

    /**
     * Of all tickets, by the desk's rules.
     *
     * @param vectors of the same tickets
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static SimilarHistory of(CleanData data, Target target, TicketVectors vectors, Progress progress) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        return of(data, LifeReader.readAll(data, timelines, target), vectors, progress);
    }

    static SimilarHistory of(CleanData data, TicketLife[] lives, TicketVectors vectors, Progress progress) {
        List<PastTicket> past = new ArrayList<>();
        for (int ticket = 0; ticket < lives.length; ticket++) {
            String id = data.tickets().ids().level(ticket);
            float[] vector = vectors.vectors().get(ticket);
            past.addAll(outcomes(id, vector, data.tickets().createdAt()[ticket], lives[ticket]));
        }
        return new SimilarHistory(data, vectors, ordered(past, progress), null);
    }

    static SimilarTickets ordered(List<PastTicket> past, Progress progress) {
        return SimilarTickets.of(past, SEED, progress);
    }

    /** Of tickets that are not among the past ones, or not with the same records. */
    static SimilarHistory about(CleanData data, TicketVectors vectors, SimilarTickets past) {
        return new SimilarHistory(data, vectors, past, new ConcurrentHashMap<>());
    }

    /** What changes for a ticket at one moment. */
    private static final class Change {
        int positives;
        int known;

        @Nullable
        Boolean resolved;
    }

    /** Between two changes of what is known about a ticket it is one past ticket. */
    static List<PastTicket> outcomes(String id, float[] vector, long createdAt, TicketLife life) {
        List<PastTicket> past = new ArrayList<>();
        NavigableMap<Long, Change> changes = changes(life);
        int known = 0;
        int positives = 0;
        double hours = Double.NaN;
        for (Map.Entry<Long, Change> entry : changes.entrySet()) {
            long moment = entry.getKey();
            Change change = entry.getValue();
            known += change.known;
            positives += change.positives;
            if (change.resolved != null) {
                hours = change.resolved ? hoursBetween(createdAt, moment) : Double.NaN;
            }
            if (known > 0) {
                Long next = changes.higherKey(moment);
                long until = next == null ? Long.MAX_VALUE : next;
                past.add(new PastTicket(id, vector, createdAt, moment, until, positives > 0, hours));
            }
        }
        return past;
    }

    private static NavigableMap<Long, Change> changes(TicketLife life) {
        NavigableMap<Long, Change> changes = new TreeMap<>();
        OutcomeChange.tell(life, (moment, outcome) -> {
            Change change = changes.computeIfAbsent(moment, _ -> new Change());
            change.known += OutcomeChange.known(outcome.ordinal());
            change.positives += OutcomeChange.positives(outcome.ordinal());
        });
        for (int i = 0; i < life.resolutions().length; i++) {
            changes.computeIfAbsent(life.resolutions()[i], _ -> new Change()).resolved = i % 2 == 0;
        }
        return changes;
    }

    /**
     * @param ticket row of the ticket table
     * @param asOf only outcomes known before are seen
     */
    public Neighbours nearest(int ticket, long asOf, int count) {
        Neighbours known = found == null || count != NEIGHBOURS ? null : found.get(new Asked(ticket, asOf));
        if (known != null) {
            return known;
        }
        String id = data.tickets().ids().level(ticket);
        return past.nearest(new SimilarQuery(id, vectors.vectors().get(ticket), asOf, count));
    }

    TicketVectors vectors() {
        return vectors;
    }

    /** The features of every row, indexed by {@link SimilarFeature#ordinal()}, then by row. */
    double[][] features(PointRows rows, RowContext context, Progress progress) {
        double[][] features = new double[SimilarFeature.values().length][rows.size()];
        int tickets = rows.start().length - 1;
        int blocks = (tickets + TICKETS_PER_BLOCK - 1) / TICKETS_PER_BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            progress.checkCancelled();
            SimilarSearch search = past.search();
            int from = block * TICKETS_PER_BLOCK;
            for (int ticket = from; ticket < Math.min(tickets, from + TICKETS_PER_BLOCK); ticket++) {
                search.about(
                        data.tickets().ids().level(ticket), vectors.vectors().get(ticket));
                for (int row = rows.start()[ticket]; row < rows.start()[ticket + 1]; row++) {
                    Neighbours nearest = search.nearest(rows.asOf()[row], NEIGHBOURS);
                    if (found != null) {
                        found.put(new Asked(ticket, rows.asOf()[row]), nearest);
                    }
                    for (SimilarFeature feature : SimilarFeature.values()) {
                        features[feature.ordinal()][row] = feature.of(nearest, context.prior()[row]);
                    }
                }
            }
        });
        return features;
    }
}
