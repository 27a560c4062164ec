package dev.escalation.simulate.study;

/** The history of a desk says too little to simulate it; the message says what is missing and what to do. */
public final class CannotSimulateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotSimulateException(String message) {
        super(message);
    }
}
