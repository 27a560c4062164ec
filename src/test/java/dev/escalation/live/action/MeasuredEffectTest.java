package dev.escalation.live.action;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static dev.escalation.data.Instants.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.escalation.live.Proportion;
import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.live.replay.Fate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredEffectTest {
    private static final long WEEK = 7 * 24 * MILLIS_PER_HOUR;
    private static final long DAY = 24 * MILLIS_PER_HOUR;

    /** Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void theIntervalIsThePublishedOne(int yes, int count, int otherYes, int otherCount, double low, double high) {
        RateDifference difference = RateDifference.of(yes, count, otherYes, otherCount);
        assertThat(difference.low()).isCloseTo(low, within(5e-5));
        assertThat(difference.high()).isCloseTo(high, within(5e-5));
    }

    /** Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3. */
    @Test
    void sharesHaveWilsonsInterval() {
        Proportion share = Proportion.of(81, 263);
        assertThat(share.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(share.high()).isCloseTo(0.3662, within(5e-5));
        assertThat(Proportion.of(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    }

    @Test
    void everyTicketCountsOnTheSideOfItsDraw() {
        Desk desk = new Desk();
        desk.drawn("in time", Kind.OFFER, new Fate(Fate.Kind.HAPPENED, WEEK));
        desk.drawn("too late", Kind.OFFER, new Fate(Fate.Kind.HAPPENED, WEEK + 1));
        desk.drawn("ended", Kind.OFFER, new Fate(Fate.Kind.ENDED, DAY));
        desk.drawn("open", Kind.OFFER, new Fate(Fate.Kind.OPEN, MISSING));
        desk.did("open", Kind.START);
        desk.did("open", Kind.DONE);
        desk.did("ended", Kind.ACKNOWLEDGE);
        desk.drawn("left", Kind.HOLD_OUT, new Fate(Fate.Kind.HAPPENED, DAY));
        desk.drawn("left, worked on", Kind.HOLD_OUT, new Fate(Fate.Kind.ENDED, DAY));
        desk.did("left, worked on", Kind.START);
        desk.drawn("closed in bulk", Kind.OFFER, new Fate(Fate.Kind.UNKNOWN, MISSING));
        desk.drawn("before the draw", Kind.OFFER, new Fate(Fate.Kind.HAPPENED, 0));
        desk.did("never drawn", Kind.START);
        desk.fates.put("never drawn", new Fate(Fate.Kind.HAPPENED, DAY));
        MeasuredEffect effect = desk.effect(WEEK);
        assertThat(effect.offered()).isEqualTo(new MeasuredEffect.Group(4, 1));
        assertThat(effect.heldOut()).isEqualTo(new MeasuredEffect.Group(2, 1));
        assertThat(effect.acted()).isEqualTo(1);
        assertThat(effect.workedOnHeldOut()).isEqualTo(1);
        assertThat(effect.untold()).isEqualTo(2);
        assertThat(desk.effect(WEEK - 1).running()).as("no week is over yet").isEqualTo(6);
        assertThat(desk.effect(WEEK - 1).tickets()).isZero();
    }

    @Test
    void beforeThereIsEnoughItSaysHowManyAreMissing() {
        // 10 % of all: five expected outcomes among those left alone need 50 of them, so 250 in all
        assertThat(effect(80, 8, 20, 2).difference()).isEmpty();
        assertThat(effect(80, 8, 20, 2).ticketsMissing()).isEqualTo(OptionalInt.of(150));
        assertThat(effect(200, 20, 49, 5).difference()).isEmpty();
        assertThat(effect(200, 20, 50, 5).difference()).isPresent();
    }

    @Test
    void anIntervalThatIsTooWideIsNotEnough() {
        MeasuredEffect effect = effect(200, 100, 50, 25); // 25 expected either way, but some 30 points wide
        assertThat(effect.difference()).isEmpty();
        int times = (250 + effect.ticketsMissing().orElseThrow()) / 5;
        assertThat(RateDifference.of(times * 2, times * 4, times / 2, times).width())
                .isCloseTo(MeasuredEffect.WIDEST, within(0.001));
    }

    @Test
    void whenThereIsEnoughTheEffectIsTold() {
        MeasuredEffect effect = effect(400, 48, 200, 50);
        MeasuredEffect.Difference difference = effect.difference().orElseThrow();
        assertThat(difference.value()).isCloseTo(0.12 - 0.25, within(1e-12));
        // by hand: Wilson of 48/400 is 0.09166 to 0.15558, of 50/200 it is 0.19509 to 0.31430
        assertThat(difference.low()).isCloseTo(-0.13 - Math.hypot(0.12 - 0.09166, 0.31430 - 0.25), within(2e-4));
        assertThat(difference.high()).isCloseTo(-0.13 + Math.hypot(0.15558 - 0.12, 0.25 - 0.19509), within(2e-4));
        assertThat(effect.ticketsMissing()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void whereNobodyCanSayHowManyAreMissingItDoesNotSay() {
        assertThat(effect(100, 0, 50, 0).ticketsMissing())
                .as("no outcome so far")
                .isEmpty();
        assertThat(effect(100, 9, 0, 0).ticketsMissing())
                .as("nobody left alone")
                .isEmpty();
        assertThat(effect(0, 0, 0, 0).ticketsMissing()).isEmpty();
    }

    @Test
    void theDrawFollowsFromIdAndSeedAlone() {
        HoldOut tenth = new HoldOut(0.1, 7);
        HoldOut third = new HoldOut(0.3, 7);
        int inTenth = 0;
        int other = 0;
        for (int i = 0; i < 20_000; i++) {
            String id = "T-" + i;
            assertThat(tenth.picks(id)).isEqualTo(new HoldOut(0.1, 7).picks(id));
            assertThat(!tenth.picks(id) || third.picks(id)).isTrue();
            inTenth += tenth.picks(id) ? 1 : 0;
            other += tenth.picks(id) && new HoldOut(0.1, 8).picks(id) ? 1 : 0;
        }
        assertThat(inTenth).isBetween(1_850, 2_150); // 2,000, three and a half standard deviations each way
        assertThat(other).as("another seed draws others").isBetween(150, 250);
    }

    @Test
    void whoReachesTheLineIsDrawnOnceUnlessSomebodyWasThereFirst() throws Exception {
        ActionLedger ledger = ActionLedger.ofSession();
        ledger.add(List.of(action("touched", Kind.ACKNOWLEDGE, 0)));
        HoldOut half = new HoldOut(0.5, 1);
        List<HoldOut.Candidate> queue = new ArrayList<>();
        queue.add(new HoldOut.Candidate("touched", 0.9));
        queue.add(new HoldOut.Candidate("below", 0.39));
        for (int i = 0; i < 20; i++) {
            queue.add(new HoldOut.Candidate("T" + i, 0.4 + i / 100.0));
        }
        List<TicketAction> drawn = half.draw(queue, 0.4, ledger, 5, 6, "xgboost");
        assertThat(drawn).hasSize(20).allSatisfy(action -> {
            assertThat(action.kind()).isEqualTo(half.picks(action.ticketId()) ? Kind.HOLD_OUT : Kind.OFFER);
            assertThat(action.asOf()).isEqualTo(5);
        });
        assertThat(drawn).extracting(TicketAction::kind).contains(Kind.HOLD_OUT, Kind.OFFER);
        ledger.add(drawn);
        assertThat(half.draw(queue, 0.4, ledger, 7, 8, "xgboost")).isEmpty();
        assertThat(drawn).allSatisfy(action -> {
            assertThat(HoldOut.isHeldOut(ledger.of(action.ticketId()))).isEqualTo(action.kind() == Kind.HOLD_OUT);
            assertThat(ledger.standing(action.ticketId(), 9)).isEqualTo(Standing.UNTOUCHED);
        });
    }

    private static MeasuredEffect effect(int offered, int outcomes, int heldOut, int heldOutOutcomes) {
        return new MeasuredEffect(
                new MeasuredEffect.Group(offered, outcomes),
                new MeasuredEffect.Group(heldOut, heldOutOutcomes),
                0,
                0,
                0,
                0,
                10);
    }

    private static TicketAction action(String id, Kind kind, long asOf) {
        return new TicketAction(id, kind, asOf, Optional.empty(), "ann", "", 0.5, asOf, "");
    }

    /** Everything is drawn at moment 0. */
    private static final class Desk {
        private final List<TicketAction> actions = new ArrayList<>();
        private final Map<String, Fate> fates = new HashMap<>();

        void drawn(String id, Kind kind, Fate fate) {
            actions.add(action(id, kind, 0));
            fates.put(id, fate);
        }

        void did(String id, Kind kind) {
            actions.add(action(id, kind, 1));
        }

        MeasuredEffect effect(long dataEnd) {
            return MeasuredEffect.of(actions, id -> Optional.ofNullable(fates.get(id)), dataEnd);
        }
    }
}
