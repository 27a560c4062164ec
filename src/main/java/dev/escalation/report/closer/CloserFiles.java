package dev.escalation.report.closer;

import dev.escalation.live.replay.Snapshot;
import dev.escalation.live.replay.Snapshots;
import dev.escalation.model.ModelResult;
import dev.escalation.model.closer.CapacityCurve;
import dev.escalation.model.closer.CloserLook;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.model.closer.RateFigures;
import dev.escalation.model.closer.Slice;
import dev.escalation.model.closer.Slices;
import dev.escalation.model.closer.WeeklyFigures;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.report.CsvFile;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A closer look as CSV files: numbers unrounded, shares from 0 to 1, 95 % intervals as {@code _low} and {@code _high}. */
public final class CloserFiles {
    private static final List<String> FIGURES = List.of(
            "rows",
            "tickets",
            "positives",
            "positive_tickets",
            "alerted",
            "roc_auc",
            "roc_auc_low",
            "roc_auc_high",
            "precision",
            "precision_low",
            "precision_high",
            "recall",
            "recall_low",
            "recall_high");

    private CloserFiles() {}

    /** {@code lead_time.csv}: every result of the comparison, a row for each number of hours. */
    public static void leadTime(CloserLook look, Path file) throws IOException {
        List<String> header = List.of(
                "model",
                "outcomes",
                "untimed_outcomes",
                "alerted",
                "median_hours",
                "median_hours_low",
                "median_hours_high",
                "hours_before",
                "possible",
                "alerted_before",
                "share",
                "share_low",
                "share_high");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (ModelResult result : look.comparison().results()) {
                LeadTime lead = look.leadTime(result);
                for (LeadTime.Within within : lead.within()) {
                    csv.text(result.name()).number(lead.outcomes()).number(lead.untimed());
                    csv.number(lead.alerted());
                    interval(csv, lead.medianHours()).number(within.hours());
                    csv.number(within.possible()).number(within.alerted());
                    interval(csv, within.share()).endRow();
                }
            }
        }
    }

    /** {@code capacity.csv}: every result of the comparison; the base rate is what chance catches. */
    public static void capacity(CloserLook look, int alsoPerDay, Path file) throws IOException {
        List<String> header = List.of(
                "model",
                "reviews_per_day",
                "outcomes",
                "days",
                "caught_share",
                "caught_share_low",
                "caught_share_high",
                "reviewed",
                "right_share");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (ModelResult result : look.comparison().results()) {
                CapacityCurve curve = look.capacity(result, alsoPerDay);
                for (CapacityCurve.Point point : curve.points()) {
                    csv.text(result.name()).number(point.perDay()).number(curve.outcomes());
                    csv.number(curve.days());
                    interval(csv, point.share()).number((double) point.reviewed());
                    csv.number(point.right()).endRow();
                }
            }
        }
    }

    /**
     * {@code slices.csv}.
     *
     * @param model as in files
     */
    public static void slices(String model, Slices slices, Path file) throws IOException {
        List<String> header = new ArrayList<>(List.of("model", "column", "level"));
        header.addAll(FIGURES);
        header.addAll(List.of("difference", "difference_low", "difference_high", "adjusted_p", "finding"));
        try (CsvFile csv = new CsvFile(file, header)) {
            for (Slice slice : slices.all()) {
                csv.text(model).text(slice.column()).text(slice.level());
                figures(csv, slice.figures());
                interval(csv, slice.contrast().difference())
                        .number(slice.chance())
                        .text(slice.finding().id())
                        .endRow();
            }
        }
    }

    /** {@code over_time.csv}: every model of the comparison and the rule. */
    public static void weeks(CloserLook look, Progress progress, Path file) throws IOException {
        List<String> header = new ArrayList<>(List.of("model", "week"));
        header.addAll(FIGURES);
        try (CsvFile csv = new CsvFile(file, header)) {
            for (ModelResult result : look.comparison().results()) {
                if (!result.equals(look.chance())) {
                    for (WeeklyFigures.Week week : look.weeks(result, progress).weeks()) {
                        csv.text(result.name()).text(week.monday().toString());
                        figures(csv, week.figures());
                        csv.endRow();
                    }
                }
            }
        }
    }

    /**
     * {@code snapshots.csv}.
     *
     * @param model as in files
     */
    public static void snapshots(String model, Snapshots snapshots, Path file) throws IOException {
        List<String> header = List.of(
                "model",
                "day",
                "top",
                "within_days",
                "over",
                "candidates",
                "outcomes",
                "listed",
                "model_hits",
                "rule_hits",
                "chance_hits",
                "chance_low",
                "chance_high",
                "acted",
                "learned",
                "undecided");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (Snapshot week : snapshots.weeks()) {
                csv.text(model).text(week.day().toString());
                csv.number(snapshots.asked().top()).number(snapshots.asked().days());
                csv.number(week.isOver() ? 1 : 0).number(week.candidates());
                hits(csv, week);
                csv.number(week.learned()).number(week.undecided()).endRow();
            }
        }
    }

    /** Empty where it is not over. */
    private static void hits(CsvFile csv, Snapshot week) {
        double[] figures = {
            week.outcomes(),
            week.listed(),
            week.modelHits(),
            week.ruleHits(),
            week.chanceHits(),
            week.chanceLow(),
            week.chanceHigh(),
            week.acted()
        };
        for (double figure : figures) {
            csv.number(week.isOver() ? figure : Double.NaN);
        }
    }

    private static void figures(CsvFile csv, RateFigures figures) {
        csv.number(figures.places().length).number(figures.tickets()).number(figures.positives());
        csv.number(figures.positiveTickets()).number(figures.alerted());
        interval(csv, figures.rocAuc());
        interval(csv, figures.precision());
        interval(csv, figures.recall());
    }

    private static CsvFile interval(CsvFile csv, BootstrapInterval interval) {
        return csv.number(interval.value()).number(interval.low()).number(interval.high());
    }
}
