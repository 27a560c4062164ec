package dev.escalation.model.tree;

/** A model file is damaged, of another format or of a kind that is not supported; the message names the field. */
public final class ModelFormatException extends RuntimeException {
    public ModelFormatException(String message) {
        super(message);
    }

    public ModelFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
