package dev.escalation.text.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimilarTicketsTest {
    private static final int DIMENSIONS = 32;
    private static final long LAST = 1_000_000;
    /** Enough for cells learnt twice. */
    private static final int TICKETS = 20_000;

    private static List<PastTicket> past;
    private static SimilarTickets similar;

    @BeforeAll
    static void make() {
        Random random = new Random(11);
        List<float[]> themes = vectors(60, random);
        past = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            long created = random.nextLong(LAST);
            long known = Math.min(LAST, created + random.nextLong(200_000));
            float[] vector = near(themes.get(random.nextInt(themes.size())), 0.8, random);
            past.add(new PastTicket(
                    "T" + i, vector, created, known, Long.MAX_VALUE, random.nextBoolean(), random.nextDouble() * 100));
        }
        similar = SimilarTickets.of(past, 1, Progress.NONE);
    }

    @Test
    void comparingAllEqualsSorting() {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            PastTicket asking = past.get(random.nextInt(TICKETS));
            long asOf = random.nextLong(LAST + 10);
            SimilarQuery query = new SimilarQuery(asking.ticketId(), asking.vector(), asOf, 10);
            List<PastTicket> expected = past.stream()
                    .filter(ticket -> ticket.knownFromMillis() < asOf
                            && !ticket.ticketId().equals(asking.ticketId()))
                    .sorted(Comparator.comparingDouble(ticket -> -cosine(ticket.vector(), asking.vector())))
                    .limit(10)
                    .toList();
            List<Neighbour> found = similar.nearestOfAll(query).tickets();
            assertThat(found).hasSameSizeAs(expected);
            for (int k = 0; k < found.size(); k++) {
                assertThat(found.get(k).similarity())
                        .isCloseTo(cosine(expected.get(k).vector(), asking.vector()), within(1e-6));
            }
        }
    }

    @Test
    void noNeighboursOutcomeWasUnknownAtTheMoment() {
        Map<String, PastTicket> byId =
                past.stream().collect(Collectors.toMap(PastTicket::ticketId, Function.identity()));
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            PastTicket asking = past.get(random.nextInt(TICKETS));
            long asOf = i % 3 == 0 ? past.get(random.nextInt(TICKETS)).knownFromMillis() : random.nextLong(LAST + 10);
            SimilarQuery query = new SimilarQuery(asking.ticketId(), asking.vector(), asOf, 25);
            for (Neighbours neighbours : List.of(similar.nearest(query), similar.nearestOfAll(query))) {
                for (Neighbour neighbour : neighbours.tickets()) {
                    PastTicket ticket = byId.get(neighbour.ticketId());
                    assertThat(ticket.knownFromMillis()).isLessThan(asOf);
                    assertThat(ticket.createdAtMillis()).isLessThan(asOf);
                    assertThat(ticket.ticketId()).isNotEqualTo(asking.ticketId());
                    assertThat(ticket.escalated()).isEqualTo(neighbour.escalated());
                }
            }
        }
    }

    @Test
    void theIndexFindsTheNearest() {
        Random random = new Random(3);
        for (long asOf : new long[] {LAST / 4, LAST / 2, LAST, LAST + 1}) {
            int hits = 0;
            for (int i = 0; i < 100; i++) {
                float[] vector = past.get(random.nextInt(TICKETS)).vector();
                SimilarQuery query = new SimilarQuery("new", near(vector, 0.3, random), asOf, 10);
                Set<Neighbour> exact = new HashSet<>(similar.nearestOfAll(query).tickets());
                exact.retainAll(similar.nearest(query).tickets());
                hits += exact.size();
            }
            assertThat(hits).isGreaterThanOrEqualTo(950);
        }
    }

    @Test
    void whatBecameKnownLaterChangesNoAnswer() {
        Random random = new Random(4);
        for (long cut : new long[] {200_000, 450_000, 800_000}) {
            List<PastTicket> then = new ArrayList<>(past);
            then.removeIf(ticket -> ticket.knownFromMillis() >= cut);
            Collections.shuffle(then, random);
            SimilarTickets earlier = SimilarTickets.of(then, 1, Progress.NONE);
            for (int i = 0; i < 50; i++) {
                float[] vector = past.get(random.nextInt(TICKETS)).vector();
                SimilarQuery query = new SimilarQuery("new", vector, cut - random.nextLong(cut / 2), 10);
                assertThat(earlier.nearest(query)).isEqualTo(similar.nearest(query));
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameAnswers() {
        SimilarTickets again = SimilarTickets.of(past, 1, Progress.NONE);
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            SimilarQuery query =
                    new SimilarQuery("new", past.get(random.nextInt(TICKETS)).vector(), LAST + 1, 10);
            assertThat(again.nearest(query)).isEqualTo(similar.nearest(query));
        }
    }

    @Test
    void anOutcomeIsNotKnownBeforeItsTicket() {
        float[] vector = vectors(1, new Random(6)).getFirst();
        SimilarTickets one = SimilarTickets.of(
                List.of(new PastTicket("A", vector, 100, 50, Long.MAX_VALUE, true, Double.NaN)), 1, Progress.NONE);
        assertThat(one.nearest(new SimilarQuery("B", vector, 100, 5)).tickets()).isEmpty();
        assertThat(one.nearest(new SimilarQuery("B", vector, 101, 5)).tickets()).hasSize(1);
        assertThat(one.nearest(new SimilarQuery("A", vector, 101, 5)).tickets()).isEmpty();
    }

    @Test
    void aTextThatSaysNothingHasNoNeighbours() {
        float[] nothing = new float[DIMENSIONS];
        PastTicket silent = new PastTicket("A", nothing, 0, 1, Long.MAX_VALUE, true, 2);
        PastTicket other = new PastTicket("B", vectors(1, new Random(7)).getFirst(), 0, 1, Long.MAX_VALUE, true, 2);
        SimilarTickets two = SimilarTickets.of(List.of(silent, other), 1, Progress.NONE);
        assertThat(two.size()).isEqualTo(1);
        Neighbours neighbours = two.nearest(new SimilarQuery("C", nothing, 10, 5));
        assertThat(neighbours.tickets()).isEmpty();
        assertThat(neighbours.escalatedShare()).isNaN();
        assertThat(neighbours.medianResolutionHours()).isNaN();
    }

    @Test
    void neighboursAreSummedUp() {
        Neighbours neighbours = new Neighbours(List.of(
                new Neighbour("A", 0.9, true, 10),
                new Neighbour("B", 0.8, false, Double.NaN),
                new Neighbour("C", 0.7, true, 3),
                new Neighbour("D", 0.6, true, 4)));
        assertThat(neighbours.escalated()).isEqualTo(3);
        assertThat(neighbours.escalatedShare()).isEqualTo(0.75);
        assertThat(neighbours.medianResolutionHours()).isEqualTo(4);
    }

    private static List<float[]> vectors(int count, Random random) {
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vectors.add(near(new float[DIMENSIONS], 1, random));
        }
        return vectors;
    }

    private static float[] near(float[] centre, double spread, Random random) {
        double[] moved = new double[DIMENSIONS];
        double squares = 0;
        for (int j = 0; j < DIMENSIONS; j++) {
            moved[j] = centre[j] + spread / Math.sqrt(DIMENSIONS) * random.nextGaussian();
            squares += moved[j] * moved[j];
        }
        float[] unit = new float[DIMENSIONS];
        for (int j = 0; j < DIMENSIONS; j++) {
            unit[j] = (float) (moved[j] / Math.sqrt(squares));
        }
        return unit;
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (double) a[j] * b[j];
        }
        return sum;
    }
}
