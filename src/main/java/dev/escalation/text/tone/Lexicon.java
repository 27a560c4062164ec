package dev.escalation.text.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known of single words: valence from VADER's lexicon, weight of those that strengthen or weaken the next word,
 * whether they negate. Immutable, for any thread.
 */
final class Lexicon {
    private static final String RESOURCE = "vader_lexicon.txt";

    private final WordTable table;
    /** NaN for words that the lexicon does not rate. */
    private final double[] valence;
    /** 0 for words that do not strengthen or weaken. */
    private final double[] boost;

    private final boolean[] negates;

    private Lexicon(Map<String, Double> valences) {
        Set<String> words = new LinkedHashSet<>(valences.keySet());
        words.addAll(Modifiers.BOOSTERS.keySet());
        words.addAll(Modifiers.NEGATIONS);
        words.addAll(Modifiers.RULE_WORDS);
        Modifiers.IDIOMS.keySet().forEach(idiom -> words.addAll(Arrays.asList(idiom.split(" "))));
        Modifiers.WEAKENING_PAIRS.forEach(pair -> words.addAll(Arrays.asList(pair.split(" "))));
        table = new WordTable(words);
        valence = new double[table.size()];
        boost = new double[table.size()];
        negates = new boolean[table.size()];
        for (int word = 0; word < table.size(); word++) {
            String text = table.word(word);
            valence[word] = valences.getOrDefault(text, Double.NaN);
            boost[word] = Modifiers.BOOSTERS.getOrDefault(text, 0.0);
            negates[word] = Modifiers.NEGATIONS.contains(text);
        }
    }

    static Lexicon ofVader() {
        Map<String, Double> valences = new HashMap<>();
        Resources.read(RESOURCE, lines -> read(lines, valences));
        return new Lexicon(valences);
    }

    /**
     * Token, tab, mean valence, tab, and columns that scoring does not need. Tokens hold any other character, quotes and
     * blanks too. Of a token that comes twice the later line counts; tokens with capitals are never met, as words are
     * looked up in lower case.
     */
    private static void read(BufferedReader lines, Map<String, Double> valences) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String token = line.substring(0, tab);
                valences.put(token, Double.parseDouble(line.substring(tab + 1, line.indexOf('\t', tab + 1))));
            }
        }
    }

    int find(String word) {
        return table.find(word);
    }

    int find(String text, int start, int end) {
        return table.find(text, start, end);
    }

    boolean hasValence(int word) {
        return word >= 0 && !Double.isNaN(valence[word]);
    }

    double valence(int word) {
        return valence[word];
    }

    double boost(int word) {
        return word >= 0 ? boost[word] : 0;
    }

    boolean negates(int word) {
        return word >= 0 && negates[word];
    }
}
