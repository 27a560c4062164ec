package dev.escalation.text.topics;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tickets that are about the same.
 *
 * @param words that set its texts apart from the others, the most telling first, at most 4; empty for the rest of the tickets
 * @param rows which texts, by their place among those given, ascending
 * @param months by the month of creation; months without a ticket are left out
 */
public record Topic(
        List<String> words, List<Integer> rows, TopicCounts counts, SortedMap<YearMonth, TopicCounts> months) {
    public Topic {
        words = List.copyOf(words);
        rows = List.copyOf(rows);
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /** Such as "invoice, refund, charged". */
    public String name() {
        return String.join(", ", words);
    }
}
