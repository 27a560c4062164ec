package dev.escalation.text.tone;

import java.util.stream.Collectors;

/**
 * How the words before and behind a word change what it counts, after Hutto and Gilbert (2014) and the reference
 * implementation of its authors, checked against that implementation's numbers. Immutable, for any thread.
 */
final class ValenceRules {
    private static final double NEGATED = -0.74;
    private static final double CAPITALS = 0.733;
    private static final double NEVER_SO = 1.25;
    /** A word of degree counts less the farther it stands before the word. */
    private static final double[] NEARNESS = {1, 0.95, 0.9};

    private static final int REACH = NEARNESS.length;

    private final Lexicon lexicon;
    private final Idioms idioms;
    private final Idioms weakeningPairs;
    private final int no;
    private final int or;
    private final int nor;
    private final int never;
    private final int so;
    private final int thisWord;
    private final int without;
    private final int doubt;
    private final int least;
    private final int at;
    private final int very;
    private final int kind;
    private final int of;

    ValenceRules(Lexicon lexicon) {
        this.lexicon = lexicon;
        idioms = new Idioms(Modifiers.IDIOMS, lexicon);
        weakeningPairs = new Idioms(
                Modifiers.WEAKENING_PAIRS.stream().collect(Collectors.toMap(pair -> pair, _ -> Modifiers.weakening())),
                lexicon);
        no = lexicon.find("no");
        or = lexicon.find("or");
        nor = lexicon.find("nor");
        never = lexicon.find("never");
        so = lexicon.find("so");
        thisWord = lexicon.find("this");
        without = lexicon.find("without");
        doubt = lexicon.find("doubt");
        least = lexicon.find("least");
        at = lexicon.find("at");
        very = lexicon.find("very");
        kind = lexicon.find("kind");
        of = lexicon.find("of");
    }

    /** What a word of a text counts among its neighbours; 0 for most words. */
    double valence(Words words, int i) {
        int id = words.id(i);
        if (!lexicon.hasValence(id) || lexicon.boost(id) != 0 || isKindOf(words, i)) {
            return 0;
        }
        double valence = withNo(words, i);
        if (words.standsOut(i)) {
            valence += Math.copySign(CAPITALS, positive(valence) ? 1 : -1);
        }
        for (int distance = 1; distance <= Math.min(i, REACH); distance++) {
            if (!lexicon.hasValence(words.id(i - distance))) {
                valence += degree(words, i - distance, valence) * NEARNESS[distance - 1];
                valence = negated(words, i, distance, valence);
                valence = distance == REACH ? withExpressions(words, i, valence) : valence;
            }
        }
        return withLeast(words, i, valence);
    }

    private boolean isKindOf(Words words, int i) {
        return words.id(i) == kind && idAt(words, i + 1) == of;
    }

    /** "No" before a rated word negates it and counts nothing itself. */
    private double withNo(Words words, int i) {
        double valence = lexicon.valence(words.id(i));
        if (words.id(i) == no && lexicon.hasValence(idAt(words, i + 1))) {
            valence = 0;
        }
        int before = idAt(words, i - 1);
        boolean listed = (before == or || before == nor) && idAt(words, i - 3) == no;
        boolean negated = before == no || idAt(words, i - 2) == no || listed;
        return negated ? lexicon.valence(words.id(i)) * NEGATED : valence;
    }

    private double degree(Words words, int modifier, double valence) {
        double boost = lexicon.boost(words.id(modifier));
        if (boost == 0) {
            return 0;
        }
        double degree = valence < 0 ? -boost : boost;
        return words.standsOut(modifier) ? degree + Math.copySign(CAPITALS, positive(valence) ? 1 : -1) : degree;
    }

    private static boolean positive(double valence) {
        return valence > 0;
    }

    /** A negation up to three words before turns a valence; "never so" strengthens, "without doubt" does nothing. */
    private double negated(Words words, int i, int distance, double valence) {
        int word = words.id(i - distance);
        if (distance > 1 && isNeverSo(words, i, distance)) {
            return valence * NEVER_SO;
        }
        if (distance > 1 && word == without && holdsBetween(words, i, distance, doubt)) {
            return valence;
        }
        return lexicon.negates(word) || words.isNegatedForm(i - distance) ? valence * NEGATED : valence;
    }

    /**
     * At a distance of three the reference asks for "so" or "this" directly before the word without asking for "never";
     * its numbers are kept.
     */
    private boolean isNeverSo(Words words, int i, int distance) {
        boolean soBefore = isSo(words.id(i - 1));
        boolean isNever = words.id(i - distance) == never;
        return distance == 2 ? isNever && soBefore : soBefore || (isNever && isSo(words.id(i - 2)));
    }

    private boolean isSo(int word) {
        return word == so || word == thisWord;
    }

    private static boolean holdsBetween(Words words, int i, int distance, int word) {
        for (int at = i - distance + 1; at < i; at++) {
            if (words.id(at) == word) {
                return true;
            }
        }
        return false;
    }

    /** An expression counts as a whole; one that ends before the word does, too. */
    private double withExpressions(Words words, int i, double valence) {
        int word = words.id(i);
        int one = words.id(i - 1);
        int two = words.id(i - 2);
        int three = words.id(i - 3);
        double whole = idioms.of(one, word);
        whole = or(whole, idioms.of(two, one, word));
        whole = or(whole, idioms.of(two, one));
        whole = or(whole, idioms.of(three, two, one));
        whole = or(whole, idioms.of(three, two));
        int next = idAt(words, i + 1);
        whole = or(idioms.of(word, next), whole);
        whole = or(idioms.of(word, next, idAt(words, i + 2)), whole);
        double result = Double.isNaN(whole) ? valence : whole;
        result += zeroIfNone(weakeningPairs.of(three, two));
        return result + zeroIfNone(weakeningPairs.of(two, one));
    }

    private static double or(double valence, double other) {
        return Double.isNaN(valence) ? other : valence;
    }

    private static double zeroIfNone(double valence) {
        return Double.isNaN(valence) ? 0 : valence;
    }

    /** "Least" negates, "at least" and "very least" do not. */
    private double withLeast(Words words, int i, double valence) {
        if (idAt(words, i - 1) != least) {
            return valence;
        }
        int before = idAt(words, i - 2);
        return before == at || before == very ? valence : valence * NEGATED;
    }

    private static int idAt(Words words, int i) {
        return i >= 0 && i < words.count() ? words.id(i) : WordTable.ABSENT;
    }
}
