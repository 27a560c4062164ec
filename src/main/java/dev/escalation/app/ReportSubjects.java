package dev.escalation.app;

import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Rejects;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.report.document.Say;
import dev.escalation.report.manager.DataAccount;
import dev.escalation.report.manager.ModelFigures;
import dev.escalation.report.manager.ModelPart;
import dev.escalation.report.manager.ReportSubject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a report is told of data, a training and what its model says. */
public final class ReportSubjects {
    /** Reasons that name another line are the same reason. */
    private static final Pattern LINE = Pattern.compile("(, first on| of) line \\d++");

    private ReportSubjects() {}

    /** Of a training and one of its models. */
    public static ReportSubject of(CleanResult clean, Training training, Insight insight) {
        return new ReportSubject(
                account(clean),
                training.table(),
                Optional.of(part(training, insight)),
                "",
                training.comparison().options().seed(),
                program());
    }

    /** Where no model could be trained. */
    static ReportSubject without(CleanResult clean, FeatureTable table, String why, long seed) {
        return new ReportSubject(account(clean), table, Optional.empty(), why, seed, program());
    }

    static String program() {
        return ProgramInfo.NAME + " " + ProgramInfo.version();
    }

    private static ModelPart part(Training training, Insight insight) {
        Comparison comparison = training.comparison();
        ModelResult inUse = comparison.results().stream()
                .filter(result -> result.model().filter(insight.model()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        String tested =
                "Every model learned from older tickets, was tuned on later ones, and was then tested once on the "
                        + "newest: " + Say.counted(inUse.test().rows(), "score", "scores") + ", "
                        + Say.count(inUse.test().positives()) + " of them of tickets that had the outcome later.";
        return new ModelPart(
                ModelFigures.of(inUse),
                ModelFigures.of(comparison),
                Optional.of(comparison),
                tested,
                training.cut(),
                training.findings(),
                insight.explanation(),
                insight.failure(),
                insight.importance(),
                insight.queue(),
                insight.earlier());
    }

    static DataAccount account(CleanResult clean) {
        List<DataAccount.TableRows> tables = clean.logs().stream()
                .map(log -> new DataAccount.TableRows(
                        log.table(), log.rowsIn(), log.rowsClean(), log.rowsRejected(), log.repairs()))
                .toList();
        return new DataAccount(tables, reasons(clean.rejects()), clean.masked().total(), clean.notes());
    }

    /** The most frequent first. */
    private static Map<String, Long> reasons(Rejects rejects) {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < rejects.size(); i++) {
            counts.merge(LINE.matcher(rejects.get(i).reason()).replaceAll(""), 1L, Long::sum);
        }
        Map<String, Long> bySize = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(reason -> bySize.put(reason.getKey(), reason.getValue()));
        return bySize;
    }
}
