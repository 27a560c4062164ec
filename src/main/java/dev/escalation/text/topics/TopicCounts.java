package dev.escalation.text.topics;

import java.util.Collection;

/**
 * Tickets of a topic.
 *
 * @param tickets all of them
 * @param escalated of those decided
 * @param undecided which may still escalate; in no share
 */
public record TopicCounts(int tickets, int escalated, int undecided) {
    static TopicCounts of(Collection<TopicText> texts) {
        int escalated = (int) texts.stream()
                .filter(text -> Boolean.TRUE.equals(text.escalated()))
                .count();
        int undecided =
                (int) texts.stream().filter(text -> text.escalated() == null).count();
        return new TopicCounts(texts.size(), escalated, undecided);
    }

    public int decided() {
        return tickets - undecided;
    }
}
