package dev.escalation.text.similar;

import dev.escalation.task.Progress;
import dev.escalation.text.vectors.VectorTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Finds the nearest past tickets by the cosine of their texts' vectors. A ticket counts from the moment on at which its
 * outcome was known: tickets are kept in that order, and a question as of a moment looks at those before it.
 *
 * <p>Up to 4,096 tickets are all compared. Beyond, {@link CellIndex cells} are learnt from the first 4,096 tickets, again
 * from the first 16,384, and so on; a question takes the last ones that were learnt from what was known at its moment.
 * So an answer as of a moment is the same whatever has become known since. Immutable, for any thread.
 */
public final class SimilarTickets {
    /** Up to here comparing all is quick. */
    static final int ALL_UP_TO = 4_096;

    private static final int GROWTH = 4;
    /** Share of the tickets that are compared, and the fewest. */
    private static final double COMPARED_SHARE = 0.0125;

    private static final int FEWEST_COMPARED = 1_024;

    private final List<PastTicket> tickets;
    /** Cell by cell of the last index, as a question reads whole cells and waits for memory more than it computes. */
    private final VectorTable vectors;
    /** Of each ticket: the row of its vector. */
    private final int[] places;

    private final List<CellIndex> indexes;

    private SimilarTickets(List<PastTicket> tickets, VectorTable vectors, int[] places, List<CellIndex> indexes) {
        this.tickets = tickets;
        this.vectors = vectors;
        this.places = places;
        this.indexes = indexes;
    }

    /**
     * @param tickets in any order; vectors are copied, 1.5 KB each, and once more for a moment
     * @param seed of the cells; the same gives the same answers
     * @throws CancellationException if the progress was cancelled
     */
    public static SimilarTickets of(List<PastTicket> tickets, long seed, Progress progress) {
        List<PastTicket> inOrder = tickets.stream()
                .filter(ticket -> !isNothing(ticket.vector()))
                .sorted(Comparator.comparingLong(PastTicket::usableFromMillis).thenComparing(PastTicket::ticketId))
                .toList();
        VectorTable vectors =
                VectorTable.of(inOrder.stream().map(PastTicket::vector).toList());
        List<CellIndex> indexes = new ArrayList<>();
        progress.stage("Ordering similar texts", 0);
        for (int first = ALL_UP_TO; first <= vectors.size(); first *= GROWTH) {
            int end = (int) Math.min(vectors.size(), (long) first * GROWTH);
            indexes.add(CellIndex.build(vectors, first, end, seed, progress));
        }
        if (indexes.isEmpty()) {
            return new SimilarTickets(
                    inOrder, vectors, IntStream.range(0, vectors.size()).toArray(), indexes);
        }
        int[] cellByCell = indexes.getLast().cellByCell();
        return new SimilarTickets(inOrder, vectors.picked(cellByCell), places(cellByCell), indexes);
    }

    private static int[] places(int[] rows) {
        int[] places = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            places[rows[place]] = place;
        }
        return places;
    }

    /** Outcomes that can be named, at whatever moment. */
    public int size() {
        return tickets.size();
    }

    /** Similarities of one text with rows. */
    interface Similarity {
        float to(int row);
    }

    /** Questions that one thread asks one after the other. */
    public SimilarSearch search() {
        return new SimilarSearch(this);
    }

    /** The nearest among those in the cells around the query; nearly always the nearest of all. */
    public Neighbours nearest(SimilarQuery query) {
        return nearest(query, row -> similarity(row, query.vector()));
    }

    float similarity(int row, float[] vector) {
        return vectors.dot(places[row], vector);
    }

    Neighbours nearest(SimilarQuery query, Similarity similarity) {
        int known = knownBefore(query.asOfMillis());
        CellIndex index = null;
        for (CellIndex candidate : indexes) {
            index = candidate.learntFrom() <= known ? candidate : index;
        }
        if (index == null || isNothing(query.vector())) {
            return nearestOfAll(query, similarity);
        }
        Nearest nearest = new Nearest(query.count());
        int enough = (int) Math.max(FEWEST_COMPARED, COMPARED_SHARE * known);
        index.search(query.vector(), known, enough, row -> offer(nearest, query, row, similarity.to(row)));
        return neighbours(nearest);
    }

    /** The nearest of all, each compared. */
    public Neighbours nearestOfAll(SimilarQuery query) {
        return nearestOfAll(query, row -> similarity(row, query.vector()));
    }

    private Neighbours nearestOfAll(SimilarQuery query, Similarity similarity) {
        if (isNothing(query.vector())) {
            return Neighbours.NONE;
        }
        int known = knownBefore(query.asOfMillis());
        Nearest nearest = new Nearest(query.count());
        for (int row = 0; row < known; row++) {
            offer(nearest, query, row, similarity.to(row));
        }
        return neighbours(nearest);
    }

    private void offer(Nearest nearest, SimilarQuery query, int row, float similarity) {
        if (!nearest.wants(row, similarity)) {
            return;
        }
        PastTicket ticket = tickets.get(row);
        if (query.asOfMillis() < ticket.knownUntilMillis() && !ticket.ticketId().equals(query.ticketId())) {
            nearest.offer(row, similarity);
        }
    }

    /** How many outcomes were known strictly before a moment. */
    private int knownBefore(long asOfMillis) {
        int low = 0;
        int high = tickets.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tickets.get(middle).usableFromMillis() < asOfMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isNothing(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private Neighbours neighbours(Nearest nearest) {
        List<Neighbour> neighbours = new ArrayList<>(nearest.size());
        for (int i = 0; i < nearest.size(); i++) {
            PastTicket ticket = tickets.get(nearest.row(i));
            neighbours.add(new Neighbour(
                    ticket.ticketId(), nearest.similarity(i), ticket.escalated(), ticket.resolutionHours()));
        }
        return new Neighbours(neighbours);
    }
}
