package dev.escalation.text.tone;

import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import dev.escalation.words.SayableException;

/** A list of phrases that cannot be used; the message names file, line and column and says what to do. */
public final class UnusablePhrasesException extends SayableException {
    private static final long serialVersionUID = 1L;

    private UnusablePhrasesException(Sayable said) {
        super(said);
    }

    static UnusablePhrasesException inFile(String file, Sayable what, Sayable advice) {
        return new UnusablePhrasesException(Said.of("text.in.file", file, what, advice));
    }

    static UnusablePhrasesException onLine(String file, long line, Sayable what, Sayable advice) {
        return new UnusablePhrasesException(Said.of("text.in.line", file, Long.toString(line), what, advice));
    }

    static UnusablePhrasesException inCell(String file, long line, String column, Sayable what, Sayable advice) {
        return new UnusablePhrasesException(Said.of("text.in.cell", file, Long.toString(line), column, what, advice));
    }
}
