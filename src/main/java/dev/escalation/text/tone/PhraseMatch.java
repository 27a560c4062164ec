package dev.escalation.text.tone;

/**
 * A phrase found in a text.
 *
 * @param start its first character
 * @param end behind its last character
 */
public record PhraseMatch(int start, int end, Phrase phrase) {}
