package dev.escalation.text.tone;

/**
 * A word that moves the tone of its text.
 *
 * @param start its first character
 * @param end behind its last character
 * @param valence how much it counts after all rules (negation, boosters, capitals, "but"); below 0 negative, never 0.
 *     Words alone lie between -4 and 4
 */
public record WordValence(int start, int end, double valence) {}
