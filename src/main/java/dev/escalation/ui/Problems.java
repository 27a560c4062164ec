package dev.escalation.ui;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.chart.FontsMissingException;
import dev.escalation.explain.ExplanationException;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.secrets.SecretException;
import dev.escalation.ui.text.Texts;
import java.io.IOException;

/** What a user is told of a failure. */
final class Problems {
    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    /** The first cause that says something to a user counts. */
    Problem of(String step, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String code = code(cause);
            if (!code.isEmpty()) {
                return problem(step, message(cause), code, thrown);
            }
        }
        return problem(step, texts.get("shell.problem.program", String.valueOf(thrown)), "EW-X-001", thrown);
    }

    private Problem problem(String step, String message, String code, Throwable thrown) {
        return Problem.of(texts.get("shell.problem.title", step), message, code, thrown);
    }

    private static String code(Throwable cause) {
        return switch (cause) {
            case UnusableInputException _ -> "EW-IN-001";
            case UnusableRequestException _ -> "EW-IN-002";
            case NotEnoughDataException _ -> "EW-TR-001";
            case ExplanationException _ -> "EW-EX-001";
            case FontsMissingException _ -> "EW-SY-001";
            case StoreException _ -> "EW-DB-001";
            case SecretException _ -> "EW-DB-002";
            case IOException _ -> "EW-SY-002";
            case OutOfMemoryError _ -> "EW-SY-003";
            case LinkageError _ -> "EW-SY-004";
            default -> "";
        };
    }

    private String message(Throwable cause) {
        return switch (cause) {
            case IOException io -> texts.get("shell.problem.io", String.valueOf(io.getMessage()));
            case OutOfMemoryError _ -> texts.get("shell.problem.memory");
            case LinkageError linkage -> texts.get("shell.problem.library", String.valueOf(linkage.getMessage()));
            default -> String.valueOf(cause.getMessage());
        };
    }
}
