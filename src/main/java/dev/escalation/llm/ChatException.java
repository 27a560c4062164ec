package dev.escalation.llm;

/** A language model gave no answer; the message says why in words, and holds no key. */
public final class ChatException extends Exception {
    private static final long serialVersionUID = 1L;

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

    ChatException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
