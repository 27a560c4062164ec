package dev.escalation.text.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Emojis read as the words of their names: a crying face is "crying face". Immutable, for any thread. */
final class EmojiWords {
    /** Below are letters, digits and marks of every alphabet. */
    static final char FIRST = '\u2000';

    private static final String RESOURCE = "vader_emojis.txt";
    private static final String CODE_POINT = "U+";
    private static final Pattern WORDS = Pattern.compile(" ");
    /** An emoji that says nothing of the tone is a word like any other. */
    private static final int[] NEUTRAL = {WordTable.ABSENT};

    private final Map<Integer, int[]> words = new HashMap<>();

    private EmojiWords() {}

    /** The emojis whose names have a word of the lexicon, one a line: {@code U+1F622}, tab, name. */
    static EmojiWords read(Lexicon lexicon) {
        EmojiWords emojis = new EmojiWords();
        Resources.read(RESOURCE, lines -> emojis.read(lines, lexicon));
        return emojis;
    }

    private void read(BufferedReader lines, Lexicon lexicon) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            int codePoint = Integer.parseInt(line, CODE_POINT.length(), tab, 16);
            Stream<String> name = WORDS.splitAsStream(line.substring(tab + 1));
            words.put(codePoint, name.mapToInt(lexicon::find).toArray());
        }
    }

    /** Numbers of its words in the lexicon, {@link WordTable#ABSENT} for those that are not there. */
    int[] of(int emoji) {
        return words.getOrDefault(emoji, NEUTRAL);
    }

    static boolean isEmoji(int codePoint) {
        return codePoint >= FIRST && Character.isEmoji(codePoint);
    }

    /** Marks that only say how the emoji before is drawn, or join it with the next one. */
    static boolean isJoiner(int codePoint) {
        return codePoint == 0xFE0F || codePoint == 0x200D || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
    }
}
