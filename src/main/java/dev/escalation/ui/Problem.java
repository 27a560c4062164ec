package dev.escalation.ui;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Something that went wrong, as a person reads it.
 *
 * @param title what failed, one sentence
 * @param message what happened, where, and what to do
 * @param code short and stable, to search for
 * @param details for whoever looks into it
 */
public record Problem(String title, String message, String code, String details) {
    static Problem of(String title, String message, String code, Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return new Problem(title, message, code, trace.toString());
    }
}
