package dev.escalation.ui;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.crash.CrashReports;
import dev.escalation.app.crash.RunMark;
import dev.escalation.chart.FontsMissingException;
import dev.escalation.explain.ExplanationException;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.model.NotEnoughDataException;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.secrets.SecretException;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Logger;

/** What a user is told of a failure. */
final class Problems {
    private static final Logger LOG = Logger.getLogger("dev.escalation.step");

    private final Texts texts;
    private final CrashReports reports;

    Problems(Texts texts, CrashReports reports) {
        this.texts = texts;
        this.reports = reports;
    }

    /** The first cause that says something to a user counts; what none of them explains is reported. */
    Problem of(String step, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String code = code(cause);
            if (!code.isEmpty()) {
                LOG.warning(code + " in " + Thread.currentThread().getName());
                return Problem.of(texts.get("shell.problem.title", step), message(cause), code, thrown);
            }
        }
        return unexpected(step, thrown);
    }

    /** What is copied and passed on is the report: without messages, as they may hold what a customer wrote. */
    private Problem unexpected(String step, Throwable thrown) {
        CrashReports.Reported reported = reports.report(thrown);
        String kind = thrown.getClass().getSimpleName();
        String words = reported.file()
                .map(file -> texts.get("shell.problem.reported", kind, file.getFileName()))
                .orElseGet(() -> texts.get("shell.problem.program", kind));
        return new Problem(
                texts.get("shell.problem.title", step),
                words,
                reported.report().code(),
                reported.report().text(),
                reported.file().map(Path::getParent).orElse(null));
    }

    /** What a user is told of a run that never came to its end. */
    Problem unfinished(RunMark.Unfinished run) {
        String when = texts.formats().moment(run.started().toEpochMilli());
        String words = run.javaReport()
                .map(file -> texts.get("shell.crashed.java", when, file.getFileName()))
                .orElseGet(() -> texts.get("shell.crashed.gone", when));
        Path folder = run.javaReport().map(Path::getParent).orElse(reports.folder());
        return new Problem(texts.get("shell.crashed"), words, "EW-X-002", words, folder);
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
            case IOException io -> texts.get("shell.problem.io", texts.why(io));
            case OutOfMemoryError _ -> texts.get("shell.problem.memory");
            case LinkageError linkage -> texts.get("shell.problem.library", String.valueOf(linkage.getMessage()));
            default -> texts.why(cause);
        };
    }
}
