package dev.escalation.text.tone;

/**
 * The tone of one message.
 *
 * @param compound its sentiment, -1 (most negative) to 1
 * @param phrases weights of the phrases in it
 */
public record Tone(double compound, PhraseWeights phrases) {}
