package dev.escalation.ui.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptPlacesTest {
    private static final List<TicketRow> SHOWN = List.of(row("a", 0.9), row("b", 0.7), row("c", 0.5), row("d", 0.3));

    /** d jumps to the top, b has gone, e and f are new: of those that stay, only d has moved. */
    @Test
    void rowsKeepTheirPlacesAndWhatWaitsIsCounted() {
        List<TicketRow> next = List.of(row("d", 0.95), row("e", 0.92), row("a", 0.9), row("c", 0.4), row("f", 0.1));
        KeptPlaces kept = KeptPlaces.of(SHOWN, next, Set.of());
        assertThat(ids(kept)).containsExactly("a", "b", "c", "d");
        assertThat(kept.rows()).extracting(TicketRow::risk).containsExactly(0.9, 0.7, 0.4, 0.95);
        assertThat(kept.changed()).containsExactlyInAnyOrder("c", "d");
        assertThat(kept.moved()).isEqualTo(1);
        assertThat(kept.fresh()).isEqualTo(2);
        assertThat(kept.gone()).containsExactly("b");
        assertThat(kept.isInOrder()).isFalse();
        assertThat(kept.samePlaces()).isTrue();
    }

    @Test
    void otherValuesInTheSameOrderNeedNoMove() {
        List<TicketRow> next = List.of(row("a", 0.8), row("b", 0.7), row("c", 0.6), row("d", 0.301));
        KeptPlaces kept = KeptPlaces.of(SHOWN, next, Set.of());
        assertThat(kept.isInOrder()).isTrue();
        assertThat(kept.rows()).containsExactlyElementsOf(next);
        assertThat(kept.changed()).as("30 % and 30 % read the same").containsExactlyInAnyOrder("a", "c");
    }

    /** What the user has done shows at once, whatever else waits: b goes, e comes behind the one that it follows. */
    @Test
    void onesOwnTicketsComeAndGoAtOnce() {
        List<TicketRow> next = List.of(row("d", 0.95), row("a", 0.9), row("e", 0.8), row("c", 0.5), row("f", 0.1));
        KeptPlaces kept = KeptPlaces.of(SHOWN, next, Set.of("b", "e"));
        assertThat(ids(kept)).containsExactly("a", "e", "c", "d");
        assertThat(kept.gone()).isEmpty();
        assertThat(kept.moved()).isEqualTo(1);
        assertThat(kept.fresh()).isEqualTo(1);
        assertThat(kept.samePlaces()).as("as many rows, but others").isFalse();
    }

    /** The fewest moves of a shuffled list, found by trying every set of rows that could stay. */
    @Test
    void noMoreTicketsCountAsMovedThanMust() {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            List<TicketRow> before =
                    IntStream.range(0, 9).mapToObj(i -> row("t" + i, 0.5)).toList();
            List<TicketRow> next = new ArrayList<>(before);
            Collections.shuffle(next, random);
            assertThat(KeptPlaces.of(before, next, Set.of()).moved()).isEqualTo(9 - mostThatStay(before, next));
        }
    }

    private static int mostThatStay(List<TicketRow> before, List<TicketRow> next) {
        int most = 0;
        for (int set = 0; set < 1 << before.size(); set++) {
            int chosen = set;
            List<TicketRow> stay = IntStream.range(0, before.size())
                    .filter(i -> (chosen & 1 << i) != 0)
                    .mapToObj(before::get)
                    .toList();
            List<TicketRow> then =
                    next.stream().filter(new HashSet<>(stay)::contains).toList();
            most = stay.equals(then) ? Math.max(most, stay.size()) : most;
        }
        return most;
    }

    @Test
    void rowsAreHeldWhileTheMouseIsThereAndForFiveSecondsAfterAMove() {
        boolean[] mouse = {true};
        long[] nanos = {-7};
        Holding holding = new Holding(() -> mouse[0], () -> nanos[0]);
        assertThat(holding.holds()).isTrue();
        mouse[0] = false;
        assertThat(holding.holds()).isFalse();
        holding.touch();
        nanos[0] += 4_999_999_999L;
        assertThat(holding.holds()).isTrue();
        nanos[0] += 1;
        assertThat(holding.holds()).isFalse();
    }

    private static List<String> ids(KeptPlaces kept) {
        return kept.rows().stream().map(TicketRow::id).toList();
    }

    private static TicketRow row(String id, double risk) {
        RiskBand band = Arrays.asList(RiskBand.values()).getFirst();
        return new TicketRow(0, 0, id, risk, band, "", "", "", "", "", "", "", "", "", Double.NaN, Double.NaN, 0, 0);
    }
}
