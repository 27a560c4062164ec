package dev.escalation.text.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that set some texts apart from the others: log-odds with the words of all texts as an informative Dirichlet prior,
 * divided by their standard error (Monroe, Colaresi and Quinn 2008, "Fightin' Words", equations 16 to 22). A text counts a
 * word once, so that one long text has no say.
 */
final class WordContrast {
    /** Words of prior knowledge, spread over the vocabulary as in all texts. */
    private static final double PRIOR_WORDS = 500;
    /** 99.9 % of a normal distribution lies below. */
    private static final double LEAST_Z = 3.09;

    private static final int MOST_WORDS = 4;
    /** A word that few of the texts have does not name them. */
    private static final double LEAST_SHARE = 0.05;
    /** Endings such as -s, -ed, -ing. */
    private static final int LONGEST_ENDING = 3;

    private final Map<String, Integer> all;
    private final double total;

    /** @param counts in how many texts a word is */
    WordContrast(Map<String, Integer> counts) {
        this.all = Map.copyOf(counts);
        this.total = sum(counts.values());
    }

    static Map<String, Integer> counts(Collection<? extends Collection<String>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    /**
     * @param some counts of a part of the texts
     * @param texts how many texts that part has
     * @return at most four, the most telling first; forms of a word before are left out
     */
    List<String> words(Map<String, Integer> some, int texts) {
        double words = sum(some.values());
        List<String> telling = some.keySet().stream()
                .filter(word -> some.getOrDefault(word, 0) >= LEAST_SHARE * texts)
                .filter(word -> z(word, some, words) >= LEAST_Z)
                .sorted(Comparator.<String>comparingDouble(word -> -z(word, some, words))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> chosen = new ArrayList<>();
        for (String word : telling) {
            if (chosen.size() < MOST_WORDS && chosen.stream().noneMatch(before -> isForm(word, before))) {
                chosen.add(word);
            }
        }
        return chosen;
    }

    double z(String word, Map<String, Integer> some) {
        return z(word, some, sum(some.values()));
    }

    private double z(String word, Map<String, Integer> some, double words) {
        double prior = PRIOR_WORDS * all.getOrDefault(word, 0) / total;
        double here = some.getOrDefault(word, 0) + prior;
        double elsewhere = all.getOrDefault(word, 0) - some.getOrDefault(word, 0) + prior;
        double odds = here / (words + PRIOR_WORDS - here);
        double otherOdds = elsewhere / (total - words + PRIOR_WORDS - elsewhere);
        return (Math.log(odds) - Math.log(otherOdds)) / Math.sqrt(1 / here + 1 / elsewhere);
    }

    private static boolean isForm(String word, String other) {
        String shorter = word.length() < other.length() ? word : other;
        String longer = word.length() < other.length() ? other : word;
        return longer.length() - shorter.length() <= LONGEST_ENDING && longer.startsWith(shorter);
    }

    private static double sum(Collection<Integer> counts) {
        return counts.stream().mapToDouble(Integer::doubleValue).sum();
    }
}
