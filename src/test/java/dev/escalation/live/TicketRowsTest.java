package dev.escalation.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Training;
import dev.escalation.explain.Explanation;
import dev.escalation.explain.FactorWords;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class TicketRowsTest {
    @Test
    void theReasonOfAScoreIsTheFirstOfItsWholeExplanation() {
        Training training = SampleTraining.get();
        FeatureTable table = training.table();
        int[] rows = training.comparison().testRows();
        List<Integer> order = Arrays.stream(rows).boxed().toList();
        List<TrainedModel> models = training.comparison().results().stream()
                .map(ModelResult::model)
                .flatMap(Optional::stream)
                .toList();
        assertThat(models).hasSize(2);
        for (TrainedModel model : models) {
            List<TicketRow> made = TicketRows.of(model, new FactorWords(table, training.usual()), rows, Progress.NONE);
            assertThat(made)
                    .hasSize(rows.length)
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(TicketRow::risk).reversed());
            Explanation explanation = Explanation.of(model, table, rows, Progress.NONE);
            FactorWords words = new FactorWords(table, training.usual());
            for (TicketRow row : made) {
                int index = order.indexOf(row.tableRow());
                List<String> raising = TicketExplanation.of(explanation, index, row.risk(), table, words)
                        .topRaising();
                assertThat(words(row)).isEqualTo(raising.isEmpty() ? "" : raising.getFirst());
            }
        }
    }

    private static String words(TicketRow row) {
        return row.usual().isEmpty() ? row.reason() : row.reason() + " (usual: " + row.usual() + ")";
    }
}
