package dev.escalation.text.tone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Phrases as a tree of their words: one way down from the root per phrase. Immutable once built, for any thread. */
final class PhraseTree {
    static final int NONE = -1;

    private static final Node NOWHERE = new Node();

    private final WordTable words;
    /** The branch of each first word. */
    private final Node[] roots;

    PhraseTree(List<Phrase> phrases) {
        Set<String> all = new LinkedHashSet<>();
        phrases.forEach(phrase -> all.addAll(PhraseCursor.words(phrase.text())));
        words = new WordTable(all);
        roots = new Node[words.size()];
        Arrays.fill(roots, NOWHERE);
        for (int number = 0; number < phrases.size(); number++) {
            add(PhraseCursor.words(phrases.get(number).text()), number);
        }
    }

    private void add(List<String> phrase, int number) {
        int first = words.find(phrase.getFirst());
        roots[first] = roots[first] == NOWHERE ? new Node() : roots[first];
        Node node = roots[first];
        for (String word : phrase.subList(1, phrase.size())) {
            node = node.childFor(words.find(word));
        }
        node.phrase = number;
    }

    /** What is told of each phrase that is found. */
    interface Found {
        void phrase(int start, int end, int number);
    }

    /** One pass; of phrases with the same beginning the longest counts, none that lies inside one before it. */
    void find(String text, Found found) {
        PhraseCursor cursor = new PhraseCursor(text, 0);
        int covered = 0;
        while (cursor.next()) {
            int word = cursor.find(words);
            if (word != WordTable.ABSENT && roots[word] != NOWHERE) {
                covered = longest(text, cursor, roots[word], covered, found);
            }
        }
    }

    private int longest(String text, PhraseCursor first, Node root, int covered, Found found) {
        int number = root.phrase;
        int end = first.end();
        PhraseCursor cursor = new PhraseCursor(text, end);
        Node node = root;
        while (node.next.length > 0 && cursor.next()) {
            node = node.child(cursor.find(words));
            if (node.phrase != NONE) {
                number = node.phrase;
                end = cursor.end();
            }
        }
        if (number == NONE || end <= covered) {
            return covered;
        }
        found.phrase(first.start(), end, number);
        return end;
    }

    private static final class Node {
        private int[] wordsOfNext = {};
        private Node[] next = {};
        /** The number of the phrase that ends here. */
        private int phrase = NONE;

        /** Few phrases share a beginning, so a look at each word is quick. */
        Node child(int word) {
            for (int i = 0; i < wordsOfNext.length; i++) {
                if (wordsOfNext[i] == word) {
                    return next[i];
                }
            }
            return NOWHERE;
        }

        Node childFor(int word) {
            Node child = child(word);
            if (child != NOWHERE) {
                return child;
            }
            List<Node> more = new ArrayList<>(Arrays.asList(next));
            more.add(new Node());
            next = more.toArray(new Node[0]);
            wordsOfNext = Arrays.copyOf(wordsOfNext, next.length);
            wordsOfNext[next.length - 1] = word;
            return more.getLast();
        }
    }
}
