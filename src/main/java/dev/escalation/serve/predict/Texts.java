package dev.escalation.serve.predict;

import dev.escalation.text.PiiMasker;

/** Strings of a request. */
final class Texts {
    private static final PiiMasker MASKER = new PiiMasker();
    private static final int SHOWN = 200;

    private Texts() {}

    /** Whether it has half of a character, which UTF-8 cannot write. */
    static boolean isBroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** For an answer: short, personal data masked, nothing that UTF-8 cannot write. */
    static String shown(String text) {
        if (isBroken(text)) {
            return "";
        }
        String beginning =
                text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, beginning(text)));
        return MASKER.mask(beginning);
    }

    private static int beginning(String text) {
        return Math.min(SHOWN / 2, text.codePointCount(0, text.length()));
    }
}
