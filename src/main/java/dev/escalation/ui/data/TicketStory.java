package dev.escalation.ui.data;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.data.EventType;
import dev.escalation.data.TicketTable;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ticket, in the order of time.
 *
 * @param facts priority, category and what else is known, in one line
 */
record TicketStory(String id, String subject, String facts, List<Step> steps) {
    /**
     * @param moment milliseconds since 1970
     * @param words such as {@code Priority raised: Medium → High}
     * @param text of a message, often empty
     */
    record Step(long moment, String words, String text) {}

    static TicketStory of(CleanData data, int ticket, Texts texts) {
        TicketTable tickets = data.tickets();
        EventTable events = data.events();
        int[] owner = events.ticket();
        List<Step> steps = IntStream.range(0, owner.length)
                .filter(event -> owner[event] == ticket)
                .boxed()
                .sorted(Comparator.comparingLong(event -> events.time()[event]))
                .map(event -> step(events, event, texts))
                .toList();
        String facts = String.join(
                " · ",
                Stream.of(tickets.priority(), tickets.category(), tickets.channel(), tickets.group())
                        .map(column -> column.get(ticket))
                        .filter(Objects::nonNull)
                        .toList());
        return new TicketStory(tickets.ids().level(ticket), tickets.subject().get(ticket), facts, steps);
    }

    private static Step step(EventTable events, int event, Texts texts) {
        String what = words(events, event, texts);
        String from = events.fromValue().get(event);
        String to = events.toValue().get(event);
        String text = events.description().get(event);
        return new Step(events.time()[event], withValues(what, from, to, texts), text);
    }

    private static String withValues(String what, @Nullable String from, @Nullable String to, Texts texts) {
        if (to == null) {
            return what;
        }
        return from == null ? texts.get("data.event.to", what, to) : texts.get("data.event.fromTo", what, from, to);
    }

    private static String words(EventTable events, int event, Texts texts) {
        EventType type = events.typeAt(event);
        String key = "data.event." + type.id();
        String field = events.field().get(event);
        if (type == EventType.ATTRIBUTE_CHANGED && field != null) {
            return texts.get(key + ".field", new ColumnWords(texts).column(field));
        }
        String byRole = key + "." + events.actorRoleAt(event).id();
        return texts.get(texts.has(byRole) ? byRole : key);
    }
}
