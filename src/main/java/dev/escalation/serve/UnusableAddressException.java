package dev.escalation.serve;

/** The server cannot listen as asked. The message says what to do. */
public final class UnusableAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableAddressException(String message) {
        super(message);
    }
}
