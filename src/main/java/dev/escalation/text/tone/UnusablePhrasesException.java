package dev.escalation.text.tone;

/** A list of phrases that cannot be used; the message names file, line and column and says what to do. */
public final class UnusablePhrasesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnusablePhrasesException(String message) {
        super(message);
    }

    static UnusablePhrasesException inFile(String file, String what, String advice) {
        return new UnusablePhrasesException(file + ": " + what + ' ' + advice);
    }

    static UnusablePhrasesException onLine(String file, long line, String what, String advice) {
        return new UnusablePhrasesException(file + ", line " + line + ": " + what + ' ' + advice);
    }

    static UnusablePhrasesException inCell(String file, long line, String column, String what, String advice) {
        return new UnusablePhrasesException(
                file + ", line " + line + ", column " + column + ": " + what + ' ' + advice);
    }
}
