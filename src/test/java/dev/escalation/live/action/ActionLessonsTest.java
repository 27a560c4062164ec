package dev.escalation.live.action;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;
import static dev.escalation.data.Instants.isKnown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.Instants;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketOutcomes;
import dev.escalation.live.SampleTraining;
import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.model.Comparison;
import dev.escalation.model.Lessons;
import dev.escalation.model.ModelInput;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.Segment;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.TrainingOptions;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Actions about tickets of the sample desk, whose outcomes are known to the test. */
@Tag("slow")
class ActionLessonsTest {
    private static final FeatureTable TABLE = SampleTraining.get().table();
    private static final TicketOutcomes OUTCOMES = TABLE.outcomes();
    private static final long END = TABLE.data().lastMoment();
    private static final int[] QUEUE = TABLE.queueRows();

    private static final TrainingOptions LOGISTIC = new TrainingOptions(
            Set.of(ModelKind.LOGISTIC),
            TrainingOptions.defaults().embargo(),
            TrainingOptions.defaults().thresholdRule(),
            TrainingOptions.defaults().calibration(),
            7);

    private static int ticket(IntPredicate wanted) {
        return IntStream.range(0, OUTCOMES.known().length)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static String id(int ticket) {
        return TABLE.data().tickets().ids().level(ticket);
    }

    private static TicketAction action(String ticket, Kind kind, long asOf) {
        return new TicketAction(
                ticket, kind, 5, Optional.empty(), "ann", kind == Kind.DISAGREE ? "no" : "", 0.5, asOf, "m");
    }

    private static Lessons lessons(TicketAction... actions) {
        return ActionLessons.of(TABLE, List.of(actions), actions.length, Progress.NONE);
    }

    @Test
    void withoutActionsThereIsNoLesson() {
        assertThat(lessons()).isSameAs(Lessons.NONE);
    }

    @Test
    void aKnownOutcomeWinsOverAnOpinion() {
        int positive = ticket(t -> OUTCOMES.positive()[t] && isKnown(OUTCOMES.knownAt()[t]));
        int ended = ticket(t -> OUTCOMES.known()[t] && !OUTCOMES.positive()[t] && !OUTCOMES.closedInBulk()[t]);
        Lessons lessons = lessons(
                action(id(positive), Kind.DISAGREE, OUTCOMES.knownAt()[positive] - 1),
                action(id(ended), Kind.DISAGREE, END));
        assertThat(lessons.counts()).isEqualTo(new Lessons.Counts(0, 0, 2, 0, 2, 0, 0, 0));
        assertThat(lessons.examples()).isEmpty();
        assertThat(lessons.leftOut().isEmpty()).isTrue();
        assertThat(lessons.isNone()).isFalse();
    }

    @Test
    void aDisagreementOnAnOpenTicketIsAnExampleAsItWasThen() {
        int row = QUEUE[QUEUE.length / 2];
        int ticket = TABLE.ticket()[row];
        long earlier = Math.max(TABLE.data().tickets().createdAt()[ticket] + 1, END - 3 * MILLIS_PER_HOUR);
        Lessons lessons = lessons(
                action(id(ticket), Kind.DISAGREE, END),
                action(id(ticket), Kind.DISAGREE, earlier), // the later word counts
                action("not there", Kind.DISAGREE, END),
                action(id(TABLE.ticket()[QUEUE[0]]), Kind.DISAGREE, END + 1),
                action(id(TABLE.ticket()[QUEUE[1]]), Kind.DISAGREE, Instants.MISSING));
        assertThat(lessons.counts()).isEqualTo(new Lessons.Counts(0, 0, 4, 1, 0, 0, 2, 1));
        FeatureTable examples = lessons.examples().orElseThrow();
        assertThat(examples.ticket()).containsExactly(ticket);
        assertThat(examples.asOf()).containsExactly(earlier);
        assertThat(examples.label()).containsExactly(false);
        assertThat(lessons.leftOut().stream()).containsExactly(ticket);
        FeatureTable then =
                FeatureBuilder.build(TABLE.data(), TABLE.plan(), Optional.empty(), new long[] {earlier}, Progress.NONE);
        int same = IntStream.of(then.queueRows())
                .filter(r -> then.ticket()[r] == ticket)
                .findFirst()
                .orElseThrow();
        for (int c = 0; c < then.columns().size(); c++) {
            assertThat(value(examples, c, 0)).isEqualTo(value(then, c, same));
        }
    }

    private static String value(FeatureTable table, int column, int row) {
        return switch (table.columns().get(column)) {
            case FeatureColumn.Numeric numeric -> Double.toString(numeric.values()[row]);
            case FeatureColumn.Categorical named ->
                String.valueOf(named.values().get(row));
        };
    }

    @Test
    void whatWasWorkedOnTeachesNothingWhateverCameOfIt() {
        int positive = ticket(t -> OUTCOMES.positive()[t] && isKnown(OUTCOMES.knownAt()[t]));
        int ended = ticket(t -> OUTCOMES.known()[t]
                && !OUTCOMES.positive()[t]
                && !OUTCOMES.closedInBulk()[t]
                && isKnown(OUTCOMES.knownAt()[t]));
        int open = TABLE.ticket()[QUEUE[3]];
        Lessons before = lessons(
                action(id(positive), Kind.START, OUTCOMES.knownAt()[positive] - 1),
                action(id(ended), Kind.DONE, OUTCOMES.knownAt()[ended] - 1),
                action(id(open), Kind.START, END),
                action(id(open), Kind.DISAGREE, END));
        assertThat(before.counts()).isEqualTo(new Lessons.Counts(3, 0, 1, 0, 0, 1, 0, 0));
        assertThat(before.leftOut().stream()).containsExactlyInAnyOrder(positive, ended, open);
        Lessons after = lessons(
                action(id(positive), Kind.START, OUTCOMES.knownAt()[positive]),
                action(id(ended), Kind.DONE, OUTCOMES.knownAt()[ended] + 1),
                action(id(ended), Kind.ACKNOWLEDGE, 0));
        assertThat(after.counts().acted()).as("what came first was not changed").isZero();
        assertThat(after.leftOut().isEmpty()).isTrue();
    }

    @Test
    void whatWasTakenBackDoesNotCountAndHeldOutTicketsTeach() {
        String open = id(TABLE.ticket()[QUEUE[3]]);
        String other = id(TABLE.ticket()[QUEUE[4]]);
        Lessons lessons = lessons(
                action(open, Kind.HOLD_OUT, END),
                action(open, Kind.START, END),
                action(open, Kind.WITHDRAW, END),
                action(other, Kind.DISAGREE, END),
                action(other, Kind.OFFER, END),
                action(other, Kind.WITHDRAW, END));
        assertThat(lessons.counts()).isEqualTo(new Lessons.Counts(0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(lessons.leftOut().isEmpty()).isTrue();
    }

    @Test
    void noSegmentHasALeftOutTicketAndTheRestStaysWhereItWas() {
        Comparison plain = ModelTrainer.train(TABLE, LOGISTIC, Progress.NONE);
        BitSet left = new BitSet();
        List<TicketAction> actions = new ArrayList<>();
        for (int t = 0; t < OUTCOMES.known().length; t += 7) {
            left.set(t);
            actions.add(action(id(t), Kind.START, TABLE.data().tickets().createdAt()[t] - 1));
        }
        Lessons lessons = ActionLessons.of(TABLE, actions, 1, Progress.NONE);
        Comparison taught = ModelTrainer.train(TABLE, lessons, LOGISTIC, Progress.NONE);
        assertThat(lessons.leftOut()).isEqualTo(left);
        Segment[] before = plain.split().ofTicket();
        Segment[] after = taught.split().ofTicket();
        for (int t = 0; t < after.length; t++) {
            assertThat(after[t]).isEqualTo(left.get(t) ? Segment.LEFT_OUT : before[t]);
        }
        assertThat(Arrays.stream(taught.testRows()).noneMatch(row -> left.get(TABLE.ticket()[row])))
                .isTrue();
    }

    @Test
    void examplesChangeTheFinalModelAndNoChoice() {
        Comparison plain = ModelTrainer.train(TABLE, LOGISTIC, Progress.NONE);
        TrainedModel model = plain.best().model().orElseThrow();
        int[] top = IntStream.of(QUEUE)
                .boxed()
                .sorted((a, b) -> Double.compare(risk(model, b), risk(model, a)))
                .limit(40)
                .mapToInt(Integer::intValue)
                .toArray();
        Lessons lessons = lessons(Arrays.stream(top)
                .mapToObj(row -> action(TABLE.ticketId(row), Kind.DISAGREE, END))
                .toArray(TicketAction[]::new));
        assertThat(lessons.counts().learned()).isEqualTo(40);
        BitSet none = new BitSet();
        Lessons onlyExamples = new Lessons(none, lessons.examples(), lessons.counts(), 1);
        Comparison taught = ModelTrainer.train(TABLE, onlyExamples, LOGISTIC, Progress.NONE);
        TrainedModel other = taught.best().model().orElseThrow();
        assertThat(taught.best().validationProbability()).isEqualTo(plain.best().validationProbability());
        assertThat(other.threshold()).isEqualTo(model.threshold());
        double before = Arrays.stream(top)
                .mapToDouble(row -> risk(model, row))
                .average()
                .orElseThrow();
        double after = Arrays.stream(top)
                .mapToDouble(row -> risk(other, row))
                .average()
                .orElseThrow();
        assertThat(after).isLessThan(before - 0.02);
    }

    private static double risk(TrainedModel model, int row) {
        return model.probabilities(ModelInput.all(TABLE), new int[] {row}, Progress.NONE)[0];
    }
}
