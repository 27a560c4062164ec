package dev.escalation.ui.quality;

import dev.escalation.analysis.LabelAudit;
import dev.escalation.analysis.Level;
import dev.escalation.analysis.Levels;
import dev.escalation.analysis.Rates;
import dev.escalation.analysis.Share;
import dev.escalation.chart.Chart;
import dev.escalation.chart.EmptyChart;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.Interval;
import dev.escalation.chart.LevelFigure;
import dev.escalation.chart.LevelFiguresChart;
import dev.escalation.chart.SeriesColor;
import dev.escalation.chart.TimeChart;
import dev.escalation.chart.TimeSeries;
import dev.escalation.data.LabelSource;
import dev.escalation.ui.text.LabelWords;
import java.util.List;

/** An outcome in words and charts. */
record LabelAuditWords(QualityWords words) {
    /** Where it is read from, and how many there are. */
    String finding(LabelAudit audit) {
        Share all = audit.byMonth().all();
        LabelSource source = audit.byMonth().basis().source(audit.byMonth().target());
        String from = new LabelWords(words.texts()).of(source);
        Interval interval = all.estimate().interval();
        if (interval == null) {
            return words.get("quality.labels.unknown", from);
        }
        String kind = source instanceof LabelSource.Flag ? "flag." : "rule.";
        return words.get(
                "quality.labels.finding." + kind + id(audit),
                from,
                words.formats().count(all.yes()),
                words.formats().count(all.decided()),
                words.formats().share(all.estimate().value(), 1),
                words.formats().share(interval.low(), 1),
                words.formats().share(interval.high(), 1),
                words.formats().count((long) all.decided() - all.yes()),
                words.formats().count(all.undecided()));
    }

    private static String id(LabelAudit audit) {
        return audit.byMonth().target().id();
    }

    String monthTitle(LabelAudit audit) {
        return words.get("quality.labels.month." + id(audit));
    }

    /** Why the line may end early. */
    String monthNote(LabelAudit audit) {
        long open = audit.byMonth().byPeriod().stream()
                .filter(share -> share.decided() + share.undecided() > 0 && !share.isSettled())
                .count();
        return open == 0 ? "" : words.get("quality.labels.undecided", open);
    }

    Chart monthChart(LabelAudit audit) {
        Rates rates = audit.byMonth();
        List<Estimate> values = rates.byPeriod().stream()
                .map(share -> share.isSettled() ? share.estimate() : Estimate.of(Double.NaN))
                .toList();
        return new TimeChart(
                monthTitle(audit),
                words.get("quality.labels.month.what"),
                words.get("quality.labels.axis." + id(audit)),
                FigureKind.SHARE,
                words.periods(rates.periods()),
                0,
                rates.periods().size(),
                List.of(new TimeSeries(words.get("quality.labels.series." + id(audit)), SeriesColor.FIRST, values)),
                words.get("quality.labels.nothing"),
                words.origin(rates.basis()));
    }

    String priorityTitle(LabelAudit audit) {
        return words.get("quality.labels.priority." + id(audit));
    }

    Chart priorityChart(LabelAudit audit) {
        Levels levels = audit.byPriority();
        Rates rates = audit.byMonth();
        if (levels == null || rates.all().decided() == 0) {
            return new EmptyChart(
                    priorityTitle(audit), "", words.get("quality.labels.nothing"), words.origin(rates.basis()));
        }
        List<LevelFigure> rows = levels.levels().stream()
                .map(level -> new LevelFigure(
                        name(level),
                        words.tickets(share(audit, level).decided()),
                        share(audit, level).decided(),
                        share(audit, level).estimate()))
                .toList();
        return new LevelFiguresChart(
                priorityTitle(audit),
                words.get("quality.labels.priority.what"),
                words.get("quality.labels.axis." + id(audit)),
                FigureKind.SHARE,
                rows,
                rates.all().estimate().value(),
                words.get("quality.chip.all"),
                words.get("quality.labels.nothing"),
                words.origin(rates.basis()));
    }

    private static Share share(LabelAudit audit, Level level) {
        return level.share(audit.byMonth().target());
    }

    private String name(Level level) {
        return level.isMissing() ? words.get("quality.repairs.missing") : level.name();
    }

    /** What a month of the chart is; empty where it has no ticket with the outcome. */
    String month(LabelAudit audit, int month) {
        Share share = audit.byMonth().byPeriod().get(month);
        return share.yes() == 0 ? "" : words.get("quality.labels.mark", monthOf(audit, month), counts(share));
    }

    /** The same for a priority. */
    String level(LabelAudit audit, int level) {
        Levels levels = audit.byPriority();
        if (levels == null) {
            return "";
        }
        Level of = levels.levels().get(level);
        Share share = share(audit, of);
        return share.yes() == 0 ? "" : words.get("quality.labels.mark", name(of), counts(share));
    }

    String counts(Share share) {
        return words.get(
                "quality.labels.counts",
                words.formats().count(share.yes()),
                words.formats().count(share.decided()),
                words.share(share.yes(), share.decided()));
    }

    private String monthOf(LabelAudit audit, int month) {
        return words.month(audit.byMonth().periods().start(month));
    }

    String monthName(LabelAudit audit, int month) {
        return words.get("quality.labels.name." + id(audit), monthOf(audit, month));
    }

    String levelName(LabelAudit audit, int level) {
        Levels levels = audit.byPriority();
        return levels == null
                ? ""
                : words.get(
                        "quality.labels.name." + id(audit), name(levels.levels().get(level)));
    }

    String checksNote(LabelAudit audit) {
        int made = (int)
                audit.checks().stream().filter(check -> check.looked() > 0).count();
        int found = (int) audit.checks().stream()
                .filter(check -> !check.findings().isEmpty())
                .count();
        return found == 0
                ? words.get("quality.labels.clean", made)
                : words.get("quality.labels.suspicious", made, found);
    }
}
