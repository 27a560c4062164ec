package dev.escalation.cli;

import dev.escalation.app.UnusableOutputException;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.chart.FontsMissingException;
import dev.escalation.explain.ExplanationException;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.model.tree.ModelFormatException;
import dev.escalation.serve.UnusableAddressException;
import dev.escalation.serve.keys.UnusableKeysException;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.secrets.SecretException;
import dev.escalation.text.tone.UnusablePhrasesException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * What a user is told about a failure.
 *
 * @param message what happened and what to do
 */
record Failure(int exitCode, String message) {
    /** Threads and streams wrap what went wrong; the first cause that says something to a user counts. */
    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Failure failure = ofCause(cause);
            if (failure != null) {
                return failure;
            }
        }
        return new Failure(
                ExitCode.FAILED,
                "the program failed (" + thrown + "). This is a mistake in the program; run the command again with "
                        + "--debug and report what it prints.");
    }

    private static @Nullable Failure ofCause(Throwable cause) {
        return switch (cause) {
            case CancellationException _ ->
                new Failure(ExitCode.CANCELLED, "cancelled. Nothing was written; earlier results are as they were.");
            case UnusableInputException _,
                    UnusableOutputException _,
                    UnusableRequestException _,
                    UnusablePhrasesException _,
                    SecretException _,
                    UnusableKeysException _,
                    UnusableAddressException _ -> new Failure(ExitCode.USAGE, String.valueOf(cause.getMessage()));
            case ModelFormatException _ ->
                new Failure(
                        ExitCode.USAGE,
                        "the model file cannot be used: " + cause.getMessage()
                                + ". Give the file that train or run wrote, or train again.");
            case ExplanationException _ ->
                new Failure(
                        ExitCode.FAILED,
                        cause.getMessage() + ". Its score stands, but nothing is said about why; see score.");
            case StoreException _ ->
                new Failure(ExitCode.FAILED, cause.getMessage() + " Earlier results are as they were.");
            case FontsMissingException _ -> new Failure(ExitCode.FAILED, String.valueOf(cause.getMessage()));
            case IOException io ->
                new Failure(
                        ExitCode.FAILED,
                        "a file could not be read or written (" + reason(io)
                                + "). Nothing was changed. Check the free space and the permissions, then try again.");
            case OutOfMemoryError _ ->
                new Failure(
                        ExitCode.FAILED,
                        "the memory is not enough for this data. Give the program more, for example with "
                                + "WORKBENCH_OPTS=-Xmx6g, or use less data.");
            case LinkageError _ ->
                new Failure(
                        ExitCode.FAILED,
                        "a library of the program cannot be loaded (" + cause.getMessage()
                                + "). Run: workbench doctor");
            default -> null;
        };
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    int report(PrintStream err) {
        err.println("workbench: " + message);
        return exitCode;
    }
}
