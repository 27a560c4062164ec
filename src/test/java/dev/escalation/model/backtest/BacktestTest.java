package dev.escalation.model.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.features.DeskFixture;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.Comparison;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.drift.Drift;
import dev.escalation.model.drift.RetrainVerdict;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacktestTest {
    private static final int WEEK = 168;

    private static FeatureTable table(DeskFixture desk, double lastHour, Integer... ages) {
        return FeatureBuilder.build(
                desk.data(lastHour),
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(ages))).with(TextUse.OFF),
                OptionalLong.empty(),
                Progress.NONE);
    }

    /** One ticket a day for 80 days, open for three; every third escalates after two. */
    private static FeatureTable daily() {
        DeskFixture desk = new DeskFixture();
        for (int day = 0; day < 80; day++) {
            DeskFixture.Ticket ticket = desk.ticket("T%02d".formatted(day), "C" + day % 7, day * 24.0)
                    .resolvedAt(day * 24.0 + 72);
            if (day % 3 == 0) {
                ticket.escalatedAt(day * 24.0 + 48);
            }
        }
        return table(desk, 90 * 24, 0, 24);
    }

    private static Split split(FeatureTable table, double embargoHours) {
        return Split.at(
                table, new Embargo.Hours(embargoHours), new BitSet(), DeskFixture.at(40 * 24), DeskFixture.at(47 * 24));
    }

    private static int[] tickets(Split split, Segment segment) {
        return IntStream.range(0, split.ofTicket().length)
                .filter(ticket -> split.ofTicket()[ticket] == segment)
                .toArray();
    }

    @Test
    void whatIsBeforeTheOriginIsLearnedFromAndTheWindowIsTested() {
        Split split = split(daily(), 0);
        assertThat(tickets(split, Segment.TRAIN))
                .isEqualTo(IntStream.range(0, 30).toArray());
        assertThat(tickets(split, Segment.VALIDATION))
                .isEqualTo(IntStream.range(30, 40).toArray());
        assertThat(tickets(split, Segment.TEST))
                .isEqualTo(IntStream.range(40, 47).toArray());
        assertThat(tickets(split, Segment.LEFT_OUT))
                .isEqualTo(IntStream.range(47, 80).toArray());
    }

    /** Tickets younger than 30 hours at the end of train (day 30) and of validation (day 40) stay out. */
    @Test
    void theEmbargoIsThatOfATraining() {
        Split split = split(daily(), 30);
        assertThat(tickets(split, Segment.TRAIN))
                .isEqualTo(IntStream.range(0, 29).toArray());
        assertThat(tickets(split, Segment.VALIDATION))
                .isEqualTo(IntStream.range(30, 39).toArray());
        assertThat(tickets(split, Segment.TEST)).hasSize(7);
    }

    /** Known ages count as of the origin: the last three tickets of train have ended, of validation not all. */
    @Test
    void theAutomaticEmbargoKnowsNothingOfLater() {
        Split split = Split.at(
                daily(), new Embargo.Automatic(), new BitSet(), DeskFixture.at(40 * 24), DeskFixture.at(47 * 24));
        assertThat(split.outcomeKnownHours()).isEqualTo(72);
        Split early = Split.at(
                daily(), new Embargo.Automatic(), new BitSet(), DeskFixture.at(3 * 24), DeskFixture.at(7 * 24));
        assertThat(early.outcomeKnownHours())
                .as("no outcome is known by the third day")
                .isInfinite();
    }

    @Test
    void labelsAndRowsAreThoseOfTheOrigin() {
        FeatureTable table = daily();
        Split split = split(table, 0);
        long origin = DeskFixture.at(40 * 24);
        FeatureTable past = PastTable.at(table, split, origin);
        assertThat(label(past, 36, 0)).as("escalated on day 38").isTrue();
        assertThat(label(past, 39, 0)).as("escalates on day 41").isFalse();
        assertThat(label(table, 39, 0)).as("which is known by now").isTrue();
        assertThat(label(past, 42, 24)).as("a test row").isTrue();
        for (int row = 0; row < past.rows(); row++) {
            boolean test = past.ticket()[row] >= 40;
            assertThat(test || past.asOf()[row] < origin).isTrue();
            assertThat(past.ticket()[row]).isLessThan(47);
        }
        assertThat(rows(past, 39)).as("at the age of 24 hours it is day 40").containsExactly(0);
        assertThat(rows(past, 38)).containsExactly(0, 24);
    }

    private static boolean label(FeatureTable table, int ticket, int age) {
        int row = IntStream.range(0, table.rows())
                .filter(each -> table.ticket()[each] == ticket && table.ageHours()[each] == age)
                .findFirst()
                .orElseThrow();
        return table.label()[row];
    }

    private static int[] rows(FeatureTable table, int ticket) {
        return IntStream.range(0, table.rows())
                .filter(row -> table.ticket()[row] == ticket)
                .map(row -> table.ageHours()[row])
                .toArray();
    }

    /** A ticket every two hours for 20 weeks; every fourth escalates. From half of them on the other group does. */
    private static FeatureTable turning(boolean turns) {
        DeskFixture desk = new DeskFixture();
        Random random = new Random(11);
        for (int i = 0; i < 20 * WEEK / 2; i++) {
            double hour = 2 * i;
            boolean first = random.nextBoolean();
            boolean risky = first == (!turns || hour < 11 * WEEK);
            DeskFixture.Ticket ticket = desk.ticket("T%04d".formatted(i), "C" + i % 40, hour)
                    .priority(first ? "Low" : "High")
                    .resolvedAt(hour + 24);
            if (random.nextInt(100) < (risky ? 45 : 5)) {
                ticket.escalatedAt(hour + 12);
            }
        }
        return table(desk, 20 * WEEK, 0);
    }

    /**
     * By hand: 40 % of the tickets are created before week 8; 2 % are created after hour 3290, week 19.6, so the last window ends
     * with week 19. A week has about 21 positive tickets, two have 42; windows of two weeks go back to week 9.
     */
    @Test
    void windowsAreWholeWeeksWithPositivesEnough() {
        BacktestPlan plan = BacktestPlan.of(turning(false));
        assertThat(plan.weeks()).isEqualTo(2);
        assertThat(plan.windows())
                .containsExactly(weeks(9, 11), weeks(11, 13), weeks(13, 15), weeks(15, 17), weeks(17, 19));
        assertThat(plan.ticketsBehind()).isEqualTo(84);
    }

    private static Window weeks(int from, int to) {
        return new Window(DeskFixture.at(from * WEEK), DeskFixture.at(to * WEEK));
    }

    @Test
    void tooFewWeeksAreRefusedWithTheReason() {
        DeskFixture desk = new DeskFixture();
        for (int i = 0; i < 60; i++) {
            desk.ticket("T" + i, "C", i).resolvedAt(i + 5);
        }
        assertThatThrownBy(() -> BacktestPlan.of(table(desk, 70, 0)))
                .isInstanceOf(NotEnoughDataException.class)
                .hasMessageContaining("span too few weeks");
    }

    private static Comparison comparison(FeatureTable table) {
        TrainingOptions options = TrainingOptions.defaults().only(Set.of(ModelKind.LOGISTIC));
        return ModelTrainer.train(table, options, Progress.NONE);
    }

    @Test
    void aRuleThatTurnsIsFollowedByLearningAnewOnly() {
        Comparison about = comparison(turning(true));
        List<Integer> told = new ArrayList<>();
        Backtest backtest =
                Backtest.run(about, soFar -> told.add(soFar.results().size()), Progress.NONE);
        assertThat(told).containsExactly(1, 2, 3, 4, 5);
        OriginResult first = backtest.results().getFirst();
        assertThat(first.learnedTickets()).as("weeks 0 to 9, less the embargo").isBetween(700, 756);
        assertThat(first.testTickets()).isEqualTo(168);
        assertThat(first.testPeriodTickets())
                .as("the test segment begins with week 16")
                .isZero();
        assertThat(BacktestSummary.rocAuc(first)).isGreaterThan(0.7);
        OriginResult turned = backtest.results().get(1);
        assertThat(BacktestSummary.rocAuc(turned))
                .as("nobody knew that it would turn")
                .isLessThan(0.4);
        OriginResult last = backtest.results().getLast();
        assertThat(last.figures().orElseThrow().gain().low()).isGreaterThan(0.1);
        assertThat(backtest.testReads()).isEqualTo(2);
        RetrainVerdict verdict = RetrainVerdict.of(backtest.results(), Optional.of(Drift.of(about, Progress.NONE)));
        assertThat(verdict.advice()).isEqualTo(RetrainVerdict.Advice.RETRAIN);
        assertThat(verdict.reasons()).startsWith(RetrainVerdict.Reason.LEARNING_ANEW_HELPS);
    }

    @Test
    void aSteadyDeskNeedsNothing() {
        Comparison about = comparison(turning(false));
        Backtest backtest = Backtest.run(about, _ -> {}, Progress.NONE);
        Drift drift = Drift.of(about, Progress.NONE);
        assertThat(backtest.results())
                .allSatisfy(result -> assertThat(BacktestSummary.rocAuc(result)).isBetween(0.65, 0.9));
        assertThat(drift.moved()).isEmpty();
        assertThat(drift.period().rocAuc().value()).isLessThan(0.6);
        assertThat(drift.rate().isBeyondChance()).isFalse();
        assertThat(RetrainVerdict.of(backtest.results(), Optional.of(drift)).reasons())
                .containsExactly(RetrainVerdict.Reason.PERFORMANCE_HOLDS);
    }

    @Test
    void itStopsWhenAsked() {
        Comparison about = comparison(turning(false));
        boolean[] stop = new boolean[1];
        Progress stopped = new Progress() {
            @Override
            public void stage(String name, long totalSteps) {}

            @Override
            public void advancedTo(long doneSteps) {}

            @Override
            public boolean isCancelled() {
                return stop[0];
            }
        };
        List<Backtest> known = new ArrayList<>();
        assertThatThrownBy(() -> Backtest.run(
                        about,
                        soFar -> {
                            known.add(soFar);
                            stop[0] = true;
                        },
                        stopped))
                .isInstanceOf(CancellationException.class);
        assertThat(known).hasSize(1);
    }
}
