package dev.escalation.llm;

import dev.escalation.words.Sayable;
import java.util.Locale;

/** A language model gave no answer; the message says why in words, and holds no key. */
public final class ChatException extends Exception implements Sayable {
    private static final long serialVersionUID = 1L;

    private final transient Sayable said;
    private final Reason reason;

    /** What stands in the way. */
    public enum Reason {
        /** The address or another setting is wrong. */
        SETTINGS,
        /** The server cannot be reached. */
        UNREACHABLE,
        /** The key is missing or wrong. */
        KEY,
        /** The server has no such model. */
        MODEL,
        /** It is asked too often. */
        BUSY,
        /** It has a fault of its own. */
        SERVER,
        /** It took too long. */
        TIME,
        /** What it sent is no answer. */
        ANSWER
    }

    ChatException(Reason reason, Sayable said) {
        super(said.inEnglish());
        this.said = said;
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String in(Locale language) {
        return said.in(language);
    }
}
