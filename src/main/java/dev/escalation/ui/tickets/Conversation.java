package dev.escalation.ui.tickets;

import dev.escalation.app.PhraseList;
import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.data.TicketTable;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.Happening;
import dev.escalation.live.TicketStory;
import dev.escalation.text.tone.Phrases;
import dev.escalation.text.tone.ReadMessage;
import dev.escalation.text.tone.Sentiment;
import dev.escalation.text.tone.ToneCourse;
import dev.escalation.text.tone.ToneReader;
import dev.escalation.text.tone.UnusablePhrasesException;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ticket, with the tone of what its customer wrote.
 *
 * @param entries oldest first, also those after the moment of the score
 * @param course of the customer's tone up to that moment
 * @param phrasesProblem why the user's own list of phrases is not used, empty if it is or if there is none
 */
record Conversation(TicketStory story, List<Entry> entries, ToneCourse course, Optional<Sayable> phrasesProblem) {
    /** @param read null for what is no message of the customer */
    record Entry(Happening happening, @Nullable ReadMessage read) {}

    Conversation {
        entries = List.copyOf(entries);
    }

    /**
     * @param scoredAt messages after it are shown, but were not known to the score
     * @param list whose phrases are marked
     */
    static Conversation of(TicketStory story, FeatureTable table, int ticket, long scoredAt, PhraseList list)
            throws IOException {
        Optional<Sayable> problem = Optional.empty();
        Phrases phrases = Phrases.shipped();
        try {
            phrases = list.phrases();
        } catch (UnusablePhrasesException e) {
            problem = Optional.of(e);
        }
        ToneReader reader = new ToneReader(Sentiment.ofVader(), phrases);
        ToneCourse course = new ToneCourse();
        List<Entry> entries = new ArrayList<>();
        for (Happening happening :
                withDescription(story.happenings(), table.data().tickets(), ticket)) {
            boolean counts = !happening.text().isBlank() && ToneCourse.counts(happening.role());
            ReadMessage read = counts ? reader.readClosely(happening.text()) : null;
            if (read != null && happening.time() <= scoredAt) {
                course.add(read.tone());
            }
            entries.add(new Entry(happening, read));
        }
        return new Conversation(story, entries, course, problem);
    }

    /** The ticket's description is the first message, unless an event says the same. */
    private static List<Happening> withDescription(List<Happening> happenings, TicketTable tickets, int ticket) {
        String description = tickets.description().get(ticket);
        if (description.isBlank()
                || happenings.stream().anyMatch(one -> one.text().equals(description))) {
            return happenings;
        }
        List<Happening> all = new ArrayList<>(happenings);
        Happening first = all.isEmpty() ? null : all.getFirst();
        if (first != null && first.type() == EventType.CREATED && first.text().isEmpty()) {
            all.set(0, new Happening(first.time(), first.type(), first.role(), first.actor(), "", "", description));
        } else {
            long created = tickets.createdAt()[ticket];
            all.addFirst(new Happening(created, EventType.CREATED, ActorRole.CUSTOMER, "", "", "", description));
        }
        return all;
    }
}
