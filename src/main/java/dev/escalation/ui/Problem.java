package dev.escalation.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, as a person reads it.
 *
 * @param title what failed, one sentence
 * @param message what happened, where, and what to do
 * @param code short and stable, to search for
 * @param details for whoever looks into it
 * @param reports the folder with a report of it; null if it was expected and none was written
 */
public record Problem(
        String title,
        String message,
        String code,
        String details,
        @Nullable Path reports) {
    static Problem of(String title, String message, String code, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return new Problem(title, message, code, trace.toString(), null);
    }
}
