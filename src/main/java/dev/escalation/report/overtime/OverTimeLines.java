package dev.escalation.report.overtime;

import dev.escalation.model.backtest.Backtest;
import dev.escalation.model.backtest.OriginResult;
import dev.escalation.model.backtest.OriginResult.Figures;
import dev.escalation.model.evaluation.BootstrapInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Backtest and drift as lines of a terminal. */
public record OverTimeLines(OverTime result) {
    public List<String> lines() {
        OverTimeWords words = new OverTimeWords(result);
        List<String> lines = new ArrayList<>();
        lines.add(words.verdict());
        lines.add("");
        result.backtest()
                .ifPresentOrElse(
                        backtest -> backtest(backtest, words, lines),
                        () -> lines.add("No backtest. " + result.whyNoBacktest() + "."));
        lines.add("");
        result.drift()
                .ifPresentOrElse(
                        drift -> lines.addAll(words.drift(drift)),
                        () -> lines.add("Then and now cannot be compared. " + result.whyNoDrift() + "."));
        return List.copyOf(lines);
    }

    private static void backtest(Backtest backtest, OverTimeWords words, List<String> lines) {
        lines.add(words.summary(backtest));
        lines.add(String.format(
                Locale.ROOT,
                "  %-12s %8s %6s %-22s %-22s %-22s %-22s %s",
                "from",
                "tickets",
                "share",
                "ROC AUC",
                "average precision",
                "precision",
                "recall",
                "first model"));
        for (OriginResult result : backtest.results()) {
            lines.add(result.figures()
                    .map(figures -> line(words.day(result.window().origin()), result, figures))
                    .orElseGet(
                            () -> "  " + words.day(result.window().origin()) + "  not tested: " + result.why() + "."));
        }
        lines.add(words.testRead(backtest));
        if (!words.leftOut(backtest).isEmpty()) {
            lines.add(words.leftOut(backtest));
        }
    }

    private static String line(String day, OriginResult result, Figures figures) {
        return String.format(
                        Locale.ROOT,
                        "  %-12s %,8d %5.1f%% %-22s %-22s %-22s %-22s %.3f %s",
                        day,
                        result.testTickets(),
                        100 * figures.baseRate(),
                        interval(figures.fresh().rocAuc()),
                        interval(figures.fresh().averagePrecision()),
                        interval(figures.fresh().precision()),
                        interval(figures.fresh().recall()),
                        figures.kept().rocAuc().value(),
                        OverTimeWords.doubt(result).orElse(""))
                .stripTrailing();
    }

    private static String interval(BootstrapInterval interval) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", interval.value(), interval.low(), interval.high());
    }
}
