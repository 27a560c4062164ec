package dev.escalation.text.tone;

/**
 * Reads the tone of messages. The rules know straight apostrophes only, phones write curved ones: these are read alike,
 * otherwise "isn’t good" would be praise. Immutable, for any thread.
 */
public final class ToneReader {
    private final Sentiment sentiment;
    private final Phrases phrases;

    public ToneReader(Sentiment sentiment, Phrases phrases) {
        this.sentiment = sentiment;
        this.phrases = phrases;
    }

    /** @param text as it was written, personal data masked or not */
    public Tone read(String text) {
        return new Tone(sentiment.score(straightened(text)).compound(), phrases.weights(text));
    }

    /** The same with what makes it, for a message that is looked at. */
    public ReadMessage readClosely(String text) {
        return new ReadMessage(read(text), sentiment.words(straightened(text)), phrases.find(text));
    }

    private static String straightened(String text) {
        return text.replace('\u2019', '\'');
    }
}
