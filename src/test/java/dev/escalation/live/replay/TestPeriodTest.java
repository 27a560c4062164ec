package dev.escalation.live.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Training;
import dev.escalation.data.CleanData;
import dev.escalation.data.DeskRules;
import dev.escalation.data.Instants;
import dev.escalation.features.Cuts;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.SampleTraining;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelInput;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TestPeriodTest {
    private static final Training TRAINING = SampleTraining.get();
    private static final TrainedModel MODEL =
            TRAINING.comparison().best().model().orElseThrow();
    private static final TestPeriod PERIOD = new TestPeriod(TRAINING.comparison(), MODEL);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 16);

    @Test
    void scoresAreThoseOfDataThatEndsAtTheMoment() {
        ScoredMoments day = PERIOD.day(DAY, Progress.NONE);
        CleanData data = TRAINING.table().data();
        for (int moment : new int[] {0, 19, 35}) {
            long now = day.moments()[moment];
            FeatureTable cut = FeatureBuilder.build(
                    Cuts.at(data, now), TRAINING.table().plan(), OptionalLong.of(now), Progress.NONE);
            int[] rows = cut.queueRows();
            double[] risk = MODEL.probabilities(ModelInput.all(cut), rows, Progress.NONE);
            Map<String, Double> expected = new TreeMap<>();
            for (int i = 0; i < rows.length; i++) {
                expected.put(cut.ticketId(rows[i]), risk[i]);
            }
            assertThat(expected).hasSizeGreaterThan(100);
            assertThat(risks(day, moment)).isEqualTo(expected);
        }
    }

    private static Map<String, Double> risks(ScoredMoments scored, int moment) {
        Map<String, Double> risks = new TreeMap<>();
        for (int i = 0; i < scored.risk().length; i++) {
            if (!Double.isNaN(scored.risk()[i][moment])) {
                risks.put(scored.tickets().get(i).id(), scored.risk()[i][moment]);
            }
        }
        return risks;
    }

    @Test
    void daysAreWholeAndAfterTheFirstTestTicket() {
        long testStart = TRAINING.comparison().split().testStart();
        LocalDate first = PERIOD.days().getFirst();
        assertThat(Instant.parse(first + "T00:00:00Z").toEpochMilli()).isGreaterThanOrEqualTo(testStart);
        assertThat(Instant.parse(first.minusDays(1) + "T00:00:00Z").toEpochMilli())
                .isLessThan(testStart);
        assertThat(PERIOD.days().getLast()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void aDayHasAMomentEveryHalfHour() {
        long[] moments = PERIOD.day(DAY, Progress.NONE).moments();
        assertThat(moments).hasSize(49);
        assertThat(Instants.format(moments[19])).isEqualTo("2026-06-16T09:30:00Z");
        assertThat(Instants.format(moments[48])).isEqualTo("2026-06-17T00:00:00Z");
    }

    @Test
    void everyMorningIsTheSameAsThatDayAtNine() {
        ScoredMoments mornings = PERIOD.mornings(Progress.NONE);
        int index = PERIOD.days().indexOf(DAY);
        assertThat(risks(mornings, index)).isEqualTo(risks(PERIOD.day(DAY, Progress.NONE), 18));
        assertThat(mornings.moments()).hasSameSizeAs(PERIOD.days().toArray());
    }

    @Test
    void ticketsThatTheModelHasLearnedFromAreKnown() {
        ScoredMoments mornings = PERIOD.mornings(Progress.NONE);
        Split split = TRAINING.comparison().split();
        assertThat(mornings.tickets()).anyMatch(ReplayTicket::learned);
        assertThat(mornings.tickets()).allMatch(ticket -> {
            Segment segment = split.ofTicket()[ticket.ticket()];
            boolean before = TRAINING.table().data().tickets().createdAt()[ticket.ticket()] < split.testStart();
            return ticket.learned() == (before && segment != Segment.LEFT_OUT);
        });
    }

    /** In Berlin the clock went from 2 to 3 on 29 March 2026: that day has 23 hours. */
    @Test
    void aDayOfAChangeOfTheClockHasItsOwnLength() {
        CleanData data = TRAINING.table().data();
        TestPeriod berlin = in(ZoneId.of("Europe/Berlin"), data.lastMoment(), 0);
        long[] short23 = berlin.day(LocalDate.of(2026, 3, 29), Progress.NONE).moments();
        assertThat(short23).hasSize(47);
        assertThat(Instants.format(short23[0])).isEqualTo("2026-03-28T23:00:00Z");
        assertThat(Instants.format(short23[46])).isEqualTo("2026-03-29T22:00:00Z");
        assertThat(berlin.day(LocalDate.of(2026, 3, 28), Progress.NONE).moments())
                .hasSize(49);
    }

    @Test
    void whereTheTestPeriodHasNoWholeDayThereIsNothingToReplay() {
        long last = TRAINING.table().data().lastMoment();
        TestPeriod none = in(ZoneId.of("UTC"), last, last - 1);
        assertThat(none.days()).isEmpty();
        ScoredMoments mornings = none.mornings(Progress.NONE);
        assertThat(mornings.tickets()).isEmpty();
        assertThat(QueueReplay.of(mornings, new Flagging.Top(10)).tally().flagged())
                .isZero();
    }

    /** The last day ends with the data. */
    @Test
    void noMomentIsAfterTheEndOfTheData() {
        LocalDate last = PERIOD.days().getLast();
        long end = TRAINING.table().data().lastMoment();
        assertThat(Arrays.stream(PERIOD.day(last, Progress.NONE).moments())
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(end)
                .isGreaterThan(end - 30 * 60_000L);
    }

    /** The same training as if the desk were elsewhere, or its test had begun later. */
    private static TestPeriod in(ZoneId zone, long lastMoment, long testStart) {
        Comparison of = TRAINING.comparison();
        FeatureTable table = of.table();
        CleanData data = table.data();
        DeskRules rules = data.rules();
        CleanData moved = new CleanData(
                data.customers(),
                data.agents(),
                data.tickets(),
                data.events(),
                new DeskRules(rules.escalation(), rules.slaBreach(), rules.transferEvents(), rules.ticketRow(), zone),
                data.origin(),
                lastMoment);
        FeatureTable there = new FeatureTable(
                moved,
                table.plan(),
                table.ticket(),
                table.asOf(),
                table.ageHours(),
                table.label(),
                table.outcomes(),
                table.similar(),
                table.columns());
        Split split = of.split();
        Split later = new Split(
                split.ofTicket(),
                split.start(),
                split.validationStart(),
                testStart,
                split.end(),
                split.embargoHours(),
                split.outcomeKnownHours());
        return new TestPeriod(
                new Comparison(there, later, of.options(), of.validationRows(), of.testRows(), of.results(), of.best()),
                MODEL);
    }
}
