package dev.escalation.text.tone;

import java.util.Map;
import java.util.regex.Pattern;

/** Expressions of two or three words, compared by the numbers of their words. Immutable, for any thread. */
final class Idioms {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final int NO_THIRD = -2;

    private final int[][] words;
    private final double[] valences;

    Idioms(Map<String, Double> expressions, Lexicon lexicon) {
        words = new int[expressions.size()][];
        valences = new double[expressions.size()];
        int at = 0;
        for (Map.Entry<String, Double> expression : expressions.entrySet()) {
            int[] found = BLANK.splitAsStream(expression.getKey())
                    .mapToInt(lexicon::find)
                    .toArray();
            words[at] = new int[] {found[0], found[1], found.length == 3 ? found[2] : NO_THIRD};
            valences[at++] = expression.getValue();
        }
    }

    /** Valence of the expression that two words are; NaN if they are none. */
    double of(int first, int second) {
        return of(first, second, NO_THIRD);
    }

    /** Valence of the expression that three words are; NaN if they are none. */
    double of(int first, int second, int third) {
        for (int i = 0; i < words.length; i++) {
            int[] expression = words[i];
            if (expression[0] == first && expression[1] == second && expression[2] == third) {
                return valences[i];
            }
        }
        return Double.NaN;
    }
}
