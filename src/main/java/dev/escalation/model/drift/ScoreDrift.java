package dev.escalation.model.drift;

import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether scores have moved. The model in use has learned from then, and scores what it has learned from with more confidence; so a
 * model of the same kind is trained without the later half of validation, and says of that half and of the test period how
 * likely the outcome is: one model, and rows that it has not seen on both sides.
 */
final class ScoreDrift {
    private ScoreDrift() {}

    static Psi of(Comparison about, Progress progress) {
        FeatureTable table = about.table();
        Split split = withEarlierTest(about);
        Comparison other = ModelTrainer.train(
                table,
                split,
                about.options().only(Set.of(about.best().model().orElseThrow().kind())),
                progress);
        int[] rows = other.testRows();
        double[] scores = other.best().testProbability();
        Segment[] before = about.split().ofTicket();
        int[] then = places(rows, table, before, Segment.VALIDATION);
        int[] now = places(rows, table, before, Segment.TEST);
        return Psi.ofNumbers(
                pick(scores, then),
                pick(scores, now),
                new Psi.Tickets(tickets(rows, table, then), tickets(rows, table, now)));
    }

    private static Split withEarlierTest(Comparison about) {
        Split split = about.split();
        long[] created = about.table().data().tickets().createdAt();
        int[] validation = IntStream.range(0, created.length)
                .filter(ticket -> split.ofTicket()[ticket] == Segment.VALIDATION)
                .boxed()
                .sorted(Comparator.comparingLong(ticket -> created[ticket]))
                .mapToInt(Integer::intValue)
                .toArray();
        Segment[] moved = split.ofTicket().clone();
        for (int i = validation.length / 2; i < validation.length; i++) {
            moved[validation[i]] = Segment.TEST;
        }
        return new Split(
                moved,
                split.start(),
                split.validationStart(),
                created[validation[validation.length / 2]],
                split.end(),
                split.embargoHours(),
                split.outcomeKnownHours());
    }

    private static int[] places(int[] rows, FeatureTable table, Segment[] segments, Segment wanted) {
        return IntStream.range(0, rows.length)
                .filter(place -> segments[table.ticket()[rows[place]]] == wanted)
                .toArray();
    }

    private static double[] pick(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    private static int tickets(int[] rows, FeatureTable table, int[] places) {
        return (int) Arrays.stream(places)
                .map(place -> table.ticket()[rows[place]])
                .distinct()
                .count();
    }
}
