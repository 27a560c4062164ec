package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.data.EventTable;
import dev.escalation.data.TicketTable;
import dev.escalation.task.Progress;
import dev.escalation.text.tone.PhraseWeights;
import dev.escalation.text.tone.Phrases;
import dev.escalation.text.tone.Sentiment;
import dev.escalation.text.tone.Tone;
import dev.escalation.text.tone.ToneCourse;
import dev.escalation.text.tone.ToneReader;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tone and phrases of everything that customers wrote, each text read once. A message is an event's text, or the subject and
 * description of a ticket; agents' texts are not the customer's tone.
 */
final class MessageTones {
    private static final int MESSAGES_PER_BLOCK = 4096;

    private final EventTable events;
    private final TicketTable tickets;
    private final ToneReader reader;
    /** Of events, then of tickets. */
    private final double[] compound;
    /** Null where nothing was written. */
    private final @Nullable PhraseWeights[] phrases;

    private MessageTones(CleanData data, ToneReader reader) {
        this.events = data.events();
        this.tickets = data.tickets();
        this.reader = reader;
        this.compound = new double[events.size() + tickets.size()];
        this.phrases = new PhraseWeights[compound.length];
    }

    /** Worth keeping: it orders the phrases first. Empty if the plan leaves texts alone. */
    static Optional<ToneReader> reader(FeaturePlan plan) {
        return plan.text() == TextUse.OFF
                ? Optional.empty()
                : Optional.of(new ToneReader(Sentiment.ofVader(), Phrases.of(plan.phrases())));
    }

    /** @param reader for any thread */
    static MessageTones of(CleanData data, ToneReader reader, Progress progress) {
        MessageTones tones = new MessageTones(data, reader);
        int messages = tones.compound.length;
        int blocks = (messages + MESSAGES_PER_BLOCK - 1) / MESSAGES_PER_BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            progress.checkCancelled();
            int from = block * MESSAGES_PER_BLOCK;
            for (int message = from; message < Math.min(messages, from + MESSAGES_PER_BLOCK); message++) {
                tones.read(message);
            }
        });
        return tones;
    }

    private void read(int message) {
        String text = message < events.size() ? ofEvent(message) : TicketVectors.text(tickets, message - events.size());
        if (text.isBlank()) {
            return;
        }
        Tone tone = reader.read(text);
        compound[message] = tone.compound();
        phrases[message] = tone.phrases();
    }

    /** What a change of a field is described with was not written by anybody. */
    private String ofEvent(int event) {
        return switch (events.typeAt(event)) {
            case CREATED, COMMENTED, UPDATED, REOPENED ->
                ToneCourse.counts(events.actorRoleAt(event))
                        ? events.description().get(event)
                        : "";
            default -> "";
        };
    }

    /** The message that an event is, if it is one. */
    void addEvent(int event, ToneCourse course) {
        PhraseWeights found = phrases[event];
        if (found != null) {
            course.add(new Tone(compound[event], found));
        }
    }

    /** The message that a ticket begins with, if it says anything. */
    void addTicket(int ticket, ToneCourse course) {
        addEvent(events.size() + ticket, course);
    }
}
