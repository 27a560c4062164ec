package dev.escalation.live.alert;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.live.action.Standing;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AlertEngineTest {
    private static final long START = Instant.parse("2026-03-02T08:00:00Z").toEpochMilli(); // a Monday
    private static final double NO_DUE_TIME = Double.NaN;

    @Test
    void anAlertCountsAnewOnlyAfterTheRiskHasFallenBelowTheLowerLine() {
        double[] risk = {0.4, 0.5, 0.45, 0.55, 0.4, 0.5, 0.39, 0.49, 0.5, 0.6};
        assertThat(hours(score(0.5, 0.4, 0), risk)).containsExactly(1, 8);
        assertThat(hours(score(0.5, 0.4, 0).withoutHysteresis(), risk)).containsExactly(1, 3, 5, 8);
    }

    @Test
    void aCoolDownDelaysTheNextAlertOfTheSameTicket() {
        double[] risk = {0.6, 0.3, 0.6, 0.6, 0.6, 0.3, 0.3, 0.3, 0.3, 0.6};
        assertThat(hours(score(0.5, 0.5, 0), risk)).containsExactly(0, 2, 9);
        assertThat(hours(score(0.5, 0.5, 4), risk)).containsExactly(0, 4, 9); // at 2 it would be too soon
        assertThat(hours(score(0.5, 0.5, 4).withoutCoolDown(), risk)).containsExactly(0, 2, 9);
        double[] gone = {0.6, 0.3, 0.6, 0.3, 0.3};
        assertThat(hours(score(0.5, 0.5, 4), gone)).containsExactly(0);
    }

    @Test
    void aRiseIsMeasuredFromTheLowestRiskOfItsHours() {
        AlertRule rule = new AlertRule(
                "rise",
                Optional.empty(),
                Optional.of(new AlertRule.Rise(0.25, 2)),
                OptionalDouble.empty(),
                AlertRule.Only.ALL,
                0);
        // 0.5 at hour 2 is 0.375 above hour 0; slow rises of 0.125 an hour reach 0.25 in two hours
        assertThat(hours(rule, 0.125, 0.25, 0.5, 0.5, 0.5, 0.625, 0.75, 0.75, 0.75))
                .containsExactly(2, 6);
        assertThat(hours(rule, 0.75, 0.25, 0.375, 0.375, 0.5, 0.5)).isEmpty();
        assertThat(hours(rule, 0.9)).isEmpty(); // nothing is known of before
    }

    @Test
    void onlyTheHoursOfARiseAreRemembered() {
        AlertRule rule = new AlertRule(
                "rise",
                Optional.empty(),
                Optional.of(new AlertRule.Rise(0.5, 3)),
                OptionalDouble.empty(),
                AlertRule.Only.ALL,
                0);
        Feed feed = new Feed(rules(rule));
        for (int hour = 0; hour < 50; hour++) {
            feed.next(row("A", hour / 100.0, NO_DUE_TIME), row("B" + hour, 0.5, NO_DUE_TIME));
        }
        assertThat(feed.state.lows()).containsOnlyKeys("A", "B49");
        assertThat(feed.state.lows().get("A")).hasSize(4); // now and three hours back
    }

    @Test
    void theTimeLeftOfAnSlaFiresOnce() {
        AlertRule rule =
                new AlertRule("due", Optional.empty(), Optional.empty(), OptionalDouble.of(2), AlertRule.Only.ALL, 0);
        Feed feed = new Feed(rules(rule));
        for (double left : new double[] {4, 3, 2, 1, 0, -1}) {
            feed.next(row("A", 0.1, left), row("B", 0.1, NO_DUE_TIME));
        }
        assertThat(feed.raised).extracting(Alert::at, Alert::ticketId).containsExactly(tuple(2, "A"));
    }

    @Test
    void allConditionsHoldTogether() {
        AlertRule rule = new AlertRule(
                "gold",
                Optional.of(new AlertRule.Score(0.5, 0.5)),
                Optional.empty(),
                OptionalDouble.of(8),
                new AlertRule.Only(Set.of("Gold", "Premium"), Set.of("Billing"), Set.of("High")),
                0);
        Feed feed = new Feed(rules(rule));
        feed.next(
                row("A", 0.6, 8, "Gold", "Billing", "High"),
                row("B", 0.6, 9, "Gold", "Billing", "High"),
                row("C", 0.4, 8, "Gold", "Billing", "High"),
                row("D", 0.6, 8, "Basic", "Billing", "High"),
                row("E", 0.6, 8, "Gold", "Support", "High"),
                row("F", 0.6, 8, "Gold", "Billing", "Low"),
                row("G", 0.7, 1, "Premium", "Billing", "High"));
        assertThat(feed.raised).extracting(Alert::ticketId).containsExactly("G", "A"); // the highest risk first
    }

    @Test
    void whatSomebodyHasInHandIsLeftAloneAndToldWhenItComesBack() {
        Feed feed = new Feed(rules(score(0.5, 0.5, 0)));
        for (Standing.Column column : Standing.Column.values()) {
            if (column != Standing.Column.LIKELY) {
                feed.next(standing("A", 0.9, column, false));
            }
        }
        assertThat(feed.raised).isEmpty();
        feed.next(standing("A", 0.9, Standing.Column.LIKELY, false));
        assertThat(feed.raised).extracting(Alert::at).containsExactly(at(5));
        feed.next(standing("A", 0.9, Standing.Column.SNOOZED, false));
        feed.next(standing("A", 0.9, Standing.Column.LIKELY, false));
        assertThat(feed.raised).hasSize(1); // told already, and the risk has not fallen since
    }

    @Test
    void ofHeldOutTicketsNobodyIsTold() {
        Feed feed = new Feed(rules(score(0.5, 0.5, 0)));
        feed.next(standing("A", 0.9, Standing.Column.LIKELY, true));
        assertThat(feed.raised).isEmpty();
    }

    @Test
    void aTicketThatLeavesTheQueueCountsAnewWhenItComesBackAfterTheCoolDown() {
        Feed feed = new Feed(rules(score(0.5, 0.2, 3)));
        feed.next(row("A", 0.9, NO_DUE_TIME));
        feed.next();
        feed.next(row("A", 0.9, NO_DUE_TIME)); // reopened, two hours after the alert
        feed.next(row("A", 0.9, NO_DUE_TIME));
        assertThat(feed.raised).extracting(Alert::at).containsExactly(at(0), at(3));
    }

    @Test
    void whatComesInQuietHoursIsToldAtTheirEnd() {
        QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of());
        AlertRules rules = new AlertRules(
                List.of(score(0.5, 0.4, 0)), ZoneId.of("Europe/Berlin"), Optional.of(quiet), OptionalInt.empty());
        // the night in which Berlin's clocks go forward: 22:00 and 7:00 there are 21:00 and 5:00 of UTC
        Feed feed = new Feed(rules, Instant.parse("2026-03-28T20:00:00Z").toEpochMilli());
        feed.next(row("A", 0.6, NO_DUE_TIME));
        assertThat(feed.notices).hasSize(1).first().isInstanceOf(AlertNotice.Single.class);
        for (int hour = 1; hour <= 8; hour++) {
            String id = "T" + hour;
            feed.next(row(id, hour % 4 == 0 ? 0.6 : 0.1, NO_DUE_TIME));
        }
        assertThat(feed.notices).hasSize(1);
        assertThat(feed.state.waiting()).isEqualTo(2);
        feed.next(row("Z", 0.7, NO_DUE_TIME)); // 7:00
        assertThat(feed.notices).hasSize(3);
        assertThat(feed.notices.get(1)).isInstanceOf(AlertNotice.Digest.class);
        assertThat(feed.notices.get(1).alerts()).extracting(Alert::ticketId).containsExactly("T4", "T8");
        assertThat(feed.notices.get(2).alerts()).extracting(Alert::ticketId).containsExactly("Z");
        assertThat(feed.state.waiting()).isZero();
    }

    @Test
    void quietHoursMayBeInTheDayAndOnWholeDays() {
        QuietHours quiet = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), Set.of(DayOfWeek.SUNDAY));
        ZoneId utc = ZoneOffset.UTC;
        assertThat(quiet.contains(Instant.parse("2026-03-02T11:59:59Z").atZone(utc)))
                .isFalse();
        assertThat(quiet.contains(Instant.parse("2026-03-02T12:00:00Z").atZone(utc)))
                .isTrue();
        assertThat(quiet.contains(Instant.parse("2026-03-02T13:00:00Z").atZone(utc)))
                .isFalse();
        assertThat(quiet.contains(Instant.parse("2026-03-01T18:00:00Z").atZone(utc)))
                .isTrue();
    }

    @Test
    void whatIsOverADaysCapIsToldAsOneLineOnTheNextDay() {
        AlertRules rules =
                new AlertRules(List.of(score(0.5, 0.4, 0)), ZoneOffset.UTC, Optional.empty(), OptionalInt.of(2));
        Feed feed = new Feed(rules);
        feed.next(row("A", 0.6, NO_DUE_TIME), row("B", 0.9, NO_DUE_TIME), row("C", 0.8, NO_DUE_TIME));
        feed.next(row("D", 0.6, NO_DUE_TIME));
        assertThat(feed.raised).hasSize(4);
        assertThat(feed.notices)
                .flatExtracting(AlertNotice::alerts)
                .extracting("ticketId")
                .containsExactly("B", "C");
        assertThat(feed.state.waiting()).isEqualTo(2);
        feed.to(START + 16 * MILLIS_PER_HOUR); // midnight
        feed.next(row("E", 0.6, NO_DUE_TIME));
        assertThat(feed.notices).hasSize(4);
        assertThat(feed.notices.get(2)).isInstanceOfSatisfying(AlertNotice.OverCap.class, over -> {
            assertThat(over.day()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(over.alerts()).extracting(Alert::ticketId).containsExactly("A", "D");
        });
        assertThat(feed.notices.get(3).alerts()).extracting(Alert::ticketId).containsExactly("E");
    }

    @Test
    void aCapOfADayThatEndsInQuietHoursIsToldAfterThem() {
        QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of());
        AlertRules rules =
                new AlertRules(List.of(score(0.5, 0.4, 0)), ZoneOffset.UTC, Optional.of(quiet), OptionalInt.of(1));
        Feed feed = new Feed(rules, Instant.parse("2026-03-02T21:00:00Z").toEpochMilli());
        feed.next(row("A", 0.6, NO_DUE_TIME), row("B", 0.7, NO_DUE_TIME));
        feed.next(row("C", 0.6, NO_DUE_TIME)); // 22:00
        feed.to(Instant.parse("2026-03-03T06:00:00Z").toEpochMilli());
        feed.next();
        assertThat(feed.notices).hasSize(1);
        feed.next(row("D", 0.6, NO_DUE_TIME));
        assertThat(feed.notices)
                .extracting(notice -> notice.getClass().getSimpleName() + " "
                        + notice.alerts().getFirst().ticketId())
                .containsExactly("Single B", "OverCap A", "Digest C", "Single D");
    }

    @Test
    void timeDoesNotGoBack() {
        Feed feed = new Feed(rules(score(0.5, 0.4, 0)));
        feed.next();
        feed.to(START - 1);
        assertThatThrownBy(feed::next).hasMessageContaining("2026-03-02T08:00:00Z");
    }

    @Test
    void theSameMomentTwiceTellsNothingTwice() {
        AlertEngine engine = new AlertEngine(rules(score(0.5, 0.4, 0)));
        AlertEngine.Step first = engine.step(AlertState.START, START, List.of(row("A", 0.6, NO_DUE_TIME)));
        AlertEngine.Step second = engine.step(first.next(), START, List.of(row("A", 0.6, NO_DUE_TIME)));
        assertThat(first.raised()).hasSize(1);
        assertThat(second.raised()).isEmpty();
        assertThat(first.raised().getFirst().id()).hasSize(32);
    }

    /** Whatever happens: a program that is started anew between any two moments tells the same. */
    @Test
    void restartsChangeNothing() {
        JsonMapper json = JsonMapper.builder().build();
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            AlertRules rules = someRules(random);
            List<Queue> queues = someQueues(random);
            AlertEngine engine = new AlertEngine(rules);
            AlertState through = AlertState.START;
            AlertState restarted = AlertState.START;
            int raised = 0;
            for (Queue queue : queues) {
                AlertEngine.Step one = engine.step(through, queue.moment, queue.rows);
                AlertState read = json.readValue(json.writeValueAsString(restarted), AlertState.class);
                AlertEngine.Step other = new AlertEngine(rules).step(read, queue.moment, queue.rows.reversed());
                assertThat(other).isEqualTo(one);
                through = one.next();
                restarted = other.next();
                raised += one.raised().size();
            }
            assertThat(raised).as("seed %d", seed).isGreaterThan(20);
        }
    }

    /** Nothing is lost: what was raised was told, or waits, each once. */
    @Test
    void everyAlertIsToldOnceOrWaits() {
        for (int seed = 100; seed < 120; seed++) {
            Random random = new Random(seed);
            Feed feed = new Feed(someRules(random));
            for (Queue queue : someQueues(random)) {
                feed.to(queue.moment);
                feed.next(queue.rows.toArray(AlertRow[]::new));
            }
            List<String> told = new ArrayList<>();
            feed.notices.forEach(notice -> notice.alerts().forEach(alert -> told.add(alert.id())));
            feed.state.held().forEach(alert -> told.add(alert.id()));
            feed.state.over().forEach(alert -> told.add(alert.id()));
            assertThat(told)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            feed.raised.stream().map(Alert::id).toList());
        }
    }

    private record Queue(long moment, List<AlertRow> rows) {}

    private static List<Queue> someQueues(Random random) {
        List<Queue> queues = new ArrayList<>();
        double[] risk = random.doubles(12).toArray();
        long moment = START;
        for (int i = 0; i < 150; i++) {
            moment += (1 + random.nextInt(5)) * MILLIS_PER_HOUR / 2;
            List<AlertRow> rows = new ArrayList<>();
            for (int ticket = 0; ticket < risk.length; ticket++) {
                risk[ticket] = Math.clamp(risk[ticket] + random.nextGaussian() * 0.15, 0, 1);
                if (random.nextInt(10) > 0) {
                    rows.add(new AlertRow(
                            "T" + ticket,
                            risk[ticket],
                            "",
                            ticket % 3 == 0 ? NO_DUE_TIME : 100 - i + ticket,
                            ticket % 2 == 0 ? "Gold" : "Basic",
                            "",
                            "",
                            random.nextInt(8) == 0 ? Standing.Column.ACKNOWLEDGED : Standing.Column.LIKELY,
                            false));
                }
            }
            queues.add(new Queue(moment, rows));
        }
        return queues;
    }

    private static AlertRules someRules(Random random) {
        AlertRule score = score(0.6, 0.3 + random.nextDouble() * 0.3, random.nextInt(10));
        AlertRule rise = new AlertRule(
                "rise",
                Optional.empty(),
                Optional.of(new AlertRule.Rise(0.3, 1 + random.nextInt(8))),
                OptionalDouble.empty(),
                new AlertRule.Only(Set.of("Gold"), Set.of(), Set.of()),
                random.nextInt(10));
        AlertRule due =
                new AlertRule("due", Optional.empty(), Optional.empty(), OptionalDouble.of(50), AlertRule.Only.ALL, 24);
        QuietHours quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(6, 30), Set.of(DayOfWeek.SUNDAY));
        return new AlertRules(
                List.of(score, rise, due),
                ZoneId.of("America/New_York"),
                random.nextBoolean() ? Optional.of(quiet) : Optional.empty(),
                random.nextBoolean() ? OptionalInt.of(3) : OptionalInt.empty());
    }

    /** The hours at which a ticket with these risks, one an hour, is told of. */
    private static List<Integer> hours(AlertRule rule, double... risks) {
        Feed feed = new Feed(rules(rule));
        for (double risk : risks) {
            feed.next(row("A", risk, NO_DUE_TIME));
        }
        return feed.raised.stream()
                .map(alert -> (int) ((alert.at() - START) / MILLIS_PER_HOUR))
                .toList();
    }

    private static AlertRule score(double from, double againBelow, double coolDownHours) {
        return new AlertRule(
                "likely",
                Optional.of(new AlertRule.Score(from, againBelow)),
                Optional.empty(),
                OptionalDouble.empty(),
                AlertRule.Only.ALL,
                coolDownHours);
    }

    private static AlertRules rules(AlertRule rule) {
        return new AlertRules(List.of(rule), ZoneOffset.UTC, Optional.empty(), OptionalInt.empty());
    }

    private static long at(int hour) {
        return START + hour * MILLIS_PER_HOUR;
    }

    private static org.assertj.core.groups.Tuple tuple(int hour, String ticket) {
        return org.assertj.core.groups.Tuple.tuple(at(hour), ticket);
    }

    private static AlertRow row(String id, double risk, double slaHoursLeft) {
        return row(id, risk, slaHoursLeft, "", "", "");
    }

    private static AlertRow row(
            String id, double risk, double slaHoursLeft, String tier, String group, String priority) {
        return new AlertRow(id, risk, "", slaHoursLeft, tier, group, priority, Standing.Column.LIKELY, false);
    }

    private static AlertRow standing(String id, double risk, Standing.Column column, boolean heldOut) {
        return new AlertRow(id, risk, "", NO_DUE_TIME, "", "", "", column, heldOut);
    }

    /** Queues an hour apart. */
    private static final class Feed {
        private final AlertEngine engine;
        private final List<Alert> raised = new ArrayList<>();
        private final List<AlertNotice> notices = new ArrayList<>();
        private AlertState state = AlertState.START;
        private long next;

        Feed(AlertRules rules) {
            this(rules, START);
        }

        Feed(AlertRules rules, long start) {
            this.engine = new AlertEngine(rules);
            this.next = start;
        }

        void to(long moment) {
            next = moment;
        }

        void next(AlertRow... rows) {
            AlertEngine.Step step = engine.step(state, next, List.of(rows));
            raised.addAll(step.raised());
            notices.addAll(step.notices());
            state = step.next();
            next += MILLIS_PER_HOUR;
        }
    }
}
