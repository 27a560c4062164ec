package dev.escalation.ui.explain;

import dev.escalation.app.Insight;
import dev.escalation.app.Training;
import dev.escalation.explain.FactorWords;
import dev.escalation.explain.Phrases;
import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import dev.escalation.live.TicketRows;
import dev.escalation.task.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scores and the open tickets that a filter of the queue lets through; all views of the page are of them.
 *
 * @param scores indices into the explanation of the insight
 * @param openRows rows of the feature table of the open tickets
 */
record Cohort(TicketFilter filter, int[] scores, Set<Integer> openRows) {
    /** Fewer scores show no pattern. */
    static final int FEWEST = 30;

    /**
     * @param explained the explained scores as rows of a list, by {@link #rows}; in any order
     * @param phrases that say the reasons
     */
    static Cohort of(TicketFilter filter, Insight insight, List<TicketRow> explained, Phrases phrases) {
        int[] rows = insight.explanation().rows();
        Map<Integer, Integer> indexOfRow = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            indexOfRow.put(rows[i], i);
        }
        int[] scores = explained.stream()
                .filter(filter::lets)
                .map(row -> indexOfRow.get(row.tableRow()))
                .mapToInt(index -> index)
                .sorted()
                .toArray();
        Set<Integer> open =
                TicketRows.of(
                                insight.queue(),
                                insight.earlier(),
                                insight.queue().words().in(phrases))
                        .stream()
                        .filter(filter::lets)
                        .map(TicketRow::tableRow)
                        .collect(Collectors.toSet());
        return new Cohort(filter, scores, open);
    }

    /** The explained scores, each as it was at its own moment. */
    static List<TicketRow> rows(Insight insight, Training training, Phrases phrases, Progress progress) {
        FactorWords words = new FactorWords(training.table(), training.usual(), phrases);
        return TicketRows.of(insight.model(), words, insight.explanation().rows(), progress);
    }

    boolean isEnough() {
        return scores.length >= FEWEST;
    }
}
