package dev.escalation.text.embedding;

import java.util.Locale;

/**
 * A guess whether a text is English, by its script and its small words ({@link SmallWords}). Meant for saying that a share
 * of the texts is not English, not for naming a language: short texts, names and technical words stay unsure.
 */
public enum TextLanguage {
    ENGLISH,
    /** Another language in all likelihood. */
    OTHER,
    /** Too little to tell; to be treated as English. */
    UNSURE;

    private static final int FEWEST_HITS = 2;

    /** @param text of any length; only its first 2,000 characters are read */
    public static TextLanguage of(String text) {
        Counts counts = new Counts();
        counts.read(text);
        if (counts.otherScript * 2 > counts.letters) {
            return OTHER;
        }
        if (counts.other >= FEWEST_HITS && counts.other > counts.english) {
            return OTHER;
        }
        return counts.english > 0 ? ENGLISH : UNSURE;
    }

    private static final class Counts {
        private static final int MOST_CHARACTERS = 2_000;

        private int letters;
        private int otherScript;
        private int english;
        private int other;

        void read(String text) {
            int end = Math.min(text.length(), MOST_CHARACTERS);
            int from = 0;
            for (int i = 0; i <= end; i++) {
                boolean letter = i < end && Character.isLetter(text.charAt(i));
                if (letter) {
                    count(text.charAt(i));
                } else {
                    countWord(text, from, i);
                    from = i + 1;
                }
            }
        }

        private void count(char letter) {
            letters++;
            boolean latin = letter < 128 || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
            otherScript += latin ? 0 : 1;
        }

        private void countWord(String text, int from, int to) {
            if (to - from < 2 || to - from > SmallWords.LONGEST) {
                return;
            }
            String word = text.substring(from, to).toLowerCase(Locale.ROOT);
            english += SmallWords.isEnglish(word) ? 1 : 0;
            other += SmallWords.isOther(word) ? 1 : 0;
        }
    }
}
