package dev.escalation.ingest;

import java.io.IOException;

/** Reading stopped for a reason that the user has to know. Carries it through readers that know only this exception. */
final class RefusedTextException extends IOException {
    private static final long serialVersionUID = 1L;

    private final UnusableInputException refusal;

    RefusedTextException(UnusableInputException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    UnusableInputException refusal() {
        return refusal;
    }
}
