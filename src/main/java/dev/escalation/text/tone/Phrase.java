package dev.escalation.text.tone;

/**
 * An expression that is a sign of urgency or escalation.
 *
 * @param text its words; capitals, hyphens and the width of blanks do not matter when it is looked for
 * @param weight how strong a sign, above 0 to {@value #MOST_WEIGHT}; the program's own list has 1 weak, 2 medium, 3 strong
 */
public record Phrase(String text, double weight, PhraseGroup group) {
    static final int MOST_WEIGHT = 10;

    public Phrase {
        if (PhraseCursor.words(text).isEmpty()) {
            throw new IllegalArgumentException("a phrase without a word: '" + text + "'");
        }
        if (!isWeight(weight)) {
            throw new IllegalArgumentException("weight of '" + text + "': " + weight);
        }
    }

    static boolean isWeight(double weight) {
        return weight > 0 && weight <= MOST_WEIGHT;
    }
}
