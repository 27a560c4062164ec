package dev.escalation.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.data.CleanData;
import dev.escalation.data.DeskRules.TicketRow;
import dev.escalation.data.EventType;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queue at earlier moments knows nothing of what came after them. */
class QueueMomentsTest {
    private static final FeaturePlan PLAN = new FeaturePlan(Target.ESCALATION, PredictionPoints.DEFAULT);
    private static final long[] MOMENTS = Arrays.stream(new double[] {150, 700, 700.5, 701, 1400})
            .mapToLong(DeskFixture::at)
            .toArray();

    @ParameterizedTest
    @EnumSource(TicketRow.class)
    void everyMomentIsAsIfTheDataEndedThere(TicketRow ticketRow) {
        CleanData data = CutCheckTest.randomDesk(ticketRow);
        FeatureTable together = FeatureBuilder.build(data, PLAN, Optional.empty(), MOMENTS, Progress.NONE);
        int[] open = OpenCounts.at(data, Target.ESCALATION, MOMENTS);

        for (int m = 0; m < MOMENTS.length; m++) {
            long moment = MOMENTS[m];
            FeatureTable cut =
                    FeatureBuilder.build(DataCut.at(data, moment), PLAN, OptionalLong.of(moment), Progress.NONE);
            int[] rows = rowsAt(together, moment);
            assertThat(rows.length).isGreaterThan(10).isEqualTo(open[m]);
            assertThat(values(together, rows)).isEqualTo(values(cut, cut.queueRows()));
        }
    }

    @Test
    void theyChangeNothingForOtherRows() {
        CleanData data = CutCheckTest.randomDesk(TicketRow.LAST_MOMENT);
        FeatureTable without = FeatureBuilder.build(data, PLAN, OptionalLong.empty(), Progress.NONE);
        FeatureTable with = FeatureBuilder.build(data, PLAN, Optional.empty(), MOMENTS, Progress.NONE);

        int[] ages = IntStream.range(0, with.rows())
                .filter(row -> !with.isQueueRow(row))
                .toArray();
        assertThat(values(with, ages))
                .isEqualTo(values(without, IntStream.range(0, without.rows()).toArray()));
    }

    /** At hour 20 there was one hand-over; the second came before the age of 24 hours, which is another row. */
    @Test
    void aMomentBetweenTwoAgesCountsUpToItself() {
        DeskFixture desk = new DeskFixture();
        desk.ticket("T", "C", 0).group("Network");
        desk.event("T", EventType.TRANSFERRED, 10).event("T", EventType.TRANSFERRED, 22);
        FeatureTable table = FeatureBuilder.build(
                desk.data(100),
                new FeaturePlan(Target.ESCALATION, PredictionPoints.only(List.of(4, 24))),
                OptionalLong.of(DeskFixture.at(20)),
                Progress.NONE);

        double[] transfers = ((FeatureColumn.Numeric) table.column("num_transfers")).values();
        assertThat(table.ageHours()).containsExactly(4, FeatureTable.QUEUE_ROW, 24);
        assertThat(transfers).containsExactly(0, 1, 2);
    }

    @Test
    void momentsAscend() {
        CleanData data = CutCheckTest.randomDesk(TicketRow.LAST_MOMENT);
        assertThatThrownBy(() -> FeatureBuilder.build(
                        data, PLAN, Optional.empty(), new long[] {MOMENTS[1], MOMENTS[0]}, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] rowsAt(FeatureTable table, long moment) {
        return Arrays.stream(table.queueRows())
                .filter(row -> table.asOf()[row] == moment)
                .toArray();
    }

    private static List<String> values(FeatureTable table, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> table.ticketId(row) + "@" + table.asOf()[row]
                        + table.columns().stream()
                                .map(column -> switch (column) {
                                    case FeatureColumn.Numeric numeric -> numeric.values()[row];
                                    case FeatureColumn.Categorical categorical ->
                                        Objects.toString(categorical.values().get(row));
                                })
                                .toList())
                .toList();
    }
}
