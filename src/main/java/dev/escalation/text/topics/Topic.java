package dev.escalation.text.topics;

import java.util.List;

/**
 * Texts that are about the same.
 *
 * @param words that set them apart from the others, the most telling first, at most 4; empty for the rest
 * @param rows which texts, by their place among those given, ascending
 */
public record Topic(List<String> words, List<Integer> rows) {
    public Topic {
        words = List.copyOf(words);
        rows = List.copyOf(rows);
    }

    /** Such as "invoice, refund, charged". */
    public String name() {
        return String.join(", ", words);
    }
}
