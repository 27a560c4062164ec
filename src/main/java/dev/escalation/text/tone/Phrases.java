package dev.escalation.text.tone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of urgency and escalation, found in a text in one pass: whole words only, capitals do not matter, hyphens and
 * runs of white space are one blank, and a longer phrase goes before a shorter one inside it. Two phrases that overlap
 * without one being inside the other both count. Immutable, for any thread.
 */
public final class Phrases {
    private final List<Phrase> list;
    private final PhraseTree tree;

    private Phrases(List<Phrase> list) {
        this.list = List.copyOf(list);
        this.tree = new PhraseTree(this.list);
    }

    /** @param list if two have the same words, the later one counts */
    public static Phrases of(List<Phrase> list) {
        return new Phrases(list);
    }

    /** The list that ships with the program, read once. Its weights are a judgement, not a measurement. */
    public static Phrases shipped() {
        return Shipped.PHRASES;
    }

    public List<Phrase> list() {
        return list;
    }

    /** What is found in a text, by its place. */
    public List<PhraseMatch> find(String text) {
        List<PhraseMatch> matches = new ArrayList<>();
        tree.find(text, (start, end, number) -> matches.add(new PhraseMatch(start, end, list.get(number))));
        return matches;
    }

    /** The weights of what {@link #find} finds, added up by group. */
    public PhraseWeights weights(String text) {
        Sums sums = new Sums();
        tree.find(text, sums);
        return sums.weights();
    }

    private final class Sums implements PhraseTree.Found {
        private double @Nullable [] byGroup;

        @Override
        public void phrase(int start, int end, int number) {
            double[] sums = byGroup == null ? new double[PhraseGroup.values().length] : byGroup;
            Phrase phrase = list.get(number);
            sums[phrase.group().ordinal()] += phrase.weight();
            byGroup = sums;
        }

        PhraseWeights weights() {
            double[] sums = byGroup;
            return sums == null ? PhraseWeights.NONE : PhraseWeights.of(sums);
        }
    }

    /** Read when first asked for. */
    private static final class Shipped {
        static final Phrases PHRASES = new Phrases(PhraseFile.shipped());
    }
}
