package dev.escalation.text.embedding;

import java.text.Normalizer;
import java.util.function.Consumer;

/**
 * Splits a text into the words the model was trained on (Devlin et al. 2019, the uncased variant): lower case without
 * accents; every mark of punctuation and every Chinese character is a word of its own.
 */
final class Words {
    private static final int REPLACEMENT = 0xFFFD;

    private Words() {}

    static void forEach(String text, Consumer<String> sink) {
        String plain = isPlain(text) ? text : withoutAccents(text);
        Collector words = new Collector(sink);
        plain.codePoints().forEach(words::add);
        words.end();
    }

    /** Unaccented and without anything to be dropped, as most texts are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 127 || (c < ' ' && !isBlank(c))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isDropped(c)).forEach(c -> {
            if (isChinese(c)) {
                cleaned.append(' ').appendCodePoint(c).append(' ');
            } else {
                cleaned.appendCodePoint(c);
            }
        });
        StringBuilder bare = new StringBuilder(cleaned.length());
        Normalizer.normalize(cleaned, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isDropped(int c) {
        if (isBlank(c)) {
            return false;
        }
        int type = Character.getType(c);
        return c == REPLACEMENT
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    /** The blocks of ideographs; kana and hangul are written in words. */
    private static boolean isChinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B73F)
                || (c >= 0x2B740 && c <= 0x2B81F)
                || (c >= 0x2B920 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static final class Collector {
        private final Consumer<String> sink;
        private final StringBuilder word = new StringBuilder();

        Collector(Consumer<String> sink) {
            this.sink = sink;
        }

        void add(int c) {
            if (isBlank(c) || Character.isSpaceChar(c)) {
                end();
            } else if (isPunctuation(c)) {
                end();
                sink.accept(Character.toString(c));
            } else {
                word.appendCodePoint(Character.toLowerCase(c));
            }
        }

        void end() {
            if (!word.isEmpty()) {
                sink.accept(word.toString());
                word.setLength(0);
            }
        }
    }
}
