package dev.escalation.app;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which report to make.
 *
 * @param job where the tickets are, and how to learn from them
 * @param learning whether an earlier training will do
 * @param model a saved model to use instead of a training
 * @param shiftTop tickets of the shift sheet, at least 1
 * @param formats at least one
 */
public record ReportRequest(
        JobRequest job, Learning learning, Optional<Path> model, int shiftTop, Set<ReportFormat> formats) {
    /** Where the models come from. */
    public enum Learning {
        /** The workspace's last training on this data if there is one. */
        KEPT,
        ANEW
    }

    public ReportRequest {
        if (shiftTop < 1 || formats.isEmpty()) {
            throw new IllegalArgumentException("a report of " + shiftTop + " tickets as " + formats);
        }
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    }
}
