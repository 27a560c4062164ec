package dev.escalation.text.tone;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentiment of English text by VADER's lexicon and rules (Hutto, C.J. and Gilbert, E.E. 2014: VADER: A Parsimonious
 * Rule-based Model for Sentiment Analysis of Social Media Text, ICWSM-14): negation, words of degree, capitals,
 * punctuation, "but", expressions, emoticons and emojis. Immutable, for any thread.
 */
public final class Sentiment {
    /** Brings sums to -1..1: about the largest that is expected, squared. */
    private static final double NORMAL = 15;

    private static final double BEFORE_BUT = 0.5;
    private static final double BEHIND_BUT = 1.5;
    private static final double EXCLAMATION = 0.292;
    private static final int MOST_EXCLAMATIONS = 4;
    private static final double QUESTION = 0.18;
    private static final int MOST_QUESTIONS = 3;
    private static final double MANY_QUESTIONS = 0.96;

    private final Lexicon lexicon;
    private final EmojiWords emojis;
    private final ValenceRules rules;
    private final int but;

    private Sentiment(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.emojis = EmojiWords.read(lexicon);
        this.rules = new ValenceRules(lexicon);
        this.but = lexicon.find("but");
    }

    /** With the lexicon that ships with the program, read once. */
    public static Sentiment ofVader() {
        return Shipped.SENTIMENT;
    }

    public SentimentScore score(String text) {
        Words words = Words.of(text, lexicon, emojis);
        if (words.count() == 0) {
            return SentimentScore.NOTHING;
        }
        double[] valences = valences(words);
        double sum = 0;
        double positive = 0;
        double negative = 0;
        int neutral = 0;
        for (double valence : valences) {
            sum += valence;
            positive += valence > 0 ? valence + 1 : 0; // a word counts as one word of text besides its valence
            negative += valence < 0 ? 1 - valence : 0;
            neutral += valence == 0 ? 1 : 0;
        }
        double emphasis = emphasis(text);
        positive += positive > negative ? emphasis : 0;
        negative += negative > positive ? emphasis : 0;
        double total = positive + negative + neutral;
        return new SentimentScore(
                normalised(sum + Math.signum(sum) * emphasis), positive / total, neutral / total, negative / total);
    }

    /** The words that make the tone, in order; their valence is what {@link #score} adds up. */
    public List<WordValence> words(String text) {
        Words words = Words.of(text, lexicon, emojis);
        double[] valences = valences(words);
        List<WordValence> found = new ArrayList<>();
        for (int i = 0; i < valences.length; i++) {
            if (valences[i] != 0) {
                found.add(new WordValence(words.start(i), words.end(i), valences[i]));
            }
        }
        return found;
    }

    private double[] valences(Words words) {
        double[] valences = new double[words.count()];
        int turn = -1;
        for (int i = 0; i < valences.length; i++) {
            valences[i] = rules.valence(words, i);
            turn = turn < 0 && words.id(i) == but ? i : turn;
        }
        for (int i = 0; turn >= 0 && i < valences.length; i++) {
            valences[i] *= i < turn ? BEFORE_BUT : BEHIND_BUT; // "but" itself is not rated
        }
        return valences;
    }

    private static double normalised(double sum) {
        return Math.clamp(sum / Math.sqrt(sum * sum + NORMAL), -1.0, 1.0);
    }

    /** What exclamation and question marks add to the size of the sum. */
    private static double emphasis(String text) {
        int exclamations = 0;
        int questions = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            exclamations += c == '!' ? 1 : 0;
            questions += c == '?' ? 1 : 0;
        }
        double asked = questions > MOST_QUESTIONS ? MANY_QUESTIONS : questions > 1 ? questions * QUESTION : 0;
        return Math.min(exclamations, MOST_EXCLAMATIONS) * EXCLAMATION + asked;
    }

    /** Read when first asked for. */
    private static final class Shipped {
        static final Sentiment SENTIMENT = new Sentiment(Lexicon.ofVader());
    }
}
