package dev.escalation.text.tone;

import java.util.List;

/**
 * A message with its tone and what makes it.
 *
 * @param words that make its sentiment, in order
 * @param phrases that are in it, in order
 */
public record ReadMessage(Tone tone, List<WordValence> words, List<PhraseMatch> phrases) {
    public ReadMessage {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
    }

    public Mood mood() {
        return Mood.of(tone.compound());
    }
}
