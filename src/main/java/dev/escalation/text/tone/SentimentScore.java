package dev.escalation.text.tone;

/**
 * How a text sounds.
 *
 * @param compound -1 (most negative) to 1 (most positive); 0 for a text without words
 * @param positive share of the text that sounds positive, 0 to 1; the three shares add up to 1, or all are 0 for a text
 *     without words
 * @param neutral share that says nothing of the tone
 * @param negative share that sounds negative
 */
public record SentimentScore(double compound, double positive, double neutral, double negative) {
    static final SentimentScore NOTHING = new SentimentScore(0, 0, 0, 0);
}
