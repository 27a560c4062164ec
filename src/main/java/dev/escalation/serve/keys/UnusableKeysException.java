package dev.escalation.serve.keys;

/** Keys cannot be kept or read as asked. The message says what to do. */
public final class UnusableKeysException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableKeysException(String message) {
        super(message);
    }
}
