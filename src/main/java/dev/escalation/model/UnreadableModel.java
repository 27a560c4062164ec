package dev.escalation.model;

import dev.escalation.model.tree.ModelFormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in words where a document is no model, and why. */
final class UnreadableModel {
    private static final int LONGEST = 300;

    private UnreadableModel() {}

    /** @param field the last one that was begun; empty before the first */
    static ModelFormatException because(String field, JacksonException e) {
        return new ModelFormatException("model: " + place(field, e) + shortened(words(e)), e);
    }

    private static String place(String field, JacksonException e) {
        StringBuilder place = new StringBuilder(field.isEmpty() ? "" : "field " + shortened(field));
        for (JacksonException.Reference step : e.getPath()) {
            place.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
        }
        TokenStreamLocation at = e.getLocation();
        if (at != null && at.getByteOffset() >= 0) {
            place.append(place.isEmpty() ? "byte " : ", byte ").append(at.getByteOffset());
        }
        return place.isEmpty() ? "" : place + ": ";
    }

    private static String words(JacksonException e) {
        return switch (e) {
            case ValueInstantiationException broken when broken.getCause() != null -> reason(broken.getCause());
            case PropertyBindingException unknown -> "there is no such field: " + unknown.getPropertyName();
            case InvalidNullException _ -> "there is nothing (null), but something is needed";
            case MismatchedInputException other -> mismatch(other);
            case StreamReadException _ -> "not readable as JSON: " + firstSentence(e);
            default -> firstSentence(e);
        };
    }

    private static String mismatch(MismatchedInputException e) {
        String said = firstSentence(e);
        return said.startsWith("Missing required creator property")
                ? "a field is missing: " + said.replaceFirst(".*?'(.*?)'.*", "$1")
                : "what stands there is not of the kind that is needed there: " + said;
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? "something is missing" : cause.getMessage();
    }

    /** Without names of classes, of which a reader knows nothing. */
    private static String firstSentence(JacksonException e) {
        String said = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return said.replaceAll("`[\\w.]*?([\\w$]+)(<[^`]*>)?(\\[])?`", "$1")
                .replaceAll(", from `[^`]*`|\\(class [^)]*\\)|\\(but (might|could) [^)]*\\)", "");
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "\ufffd");
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST) + "\u2026";
    }
}
