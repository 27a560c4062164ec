package dev.escalation.ui.explore;

import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.Levels;
import dev.escalation.analysis.Rates;
import dev.escalation.analysis.Share;
import dev.escalation.chart.Chart;
import dev.escalation.chart.EmptyChart;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.Interval;
import dev.escalation.chart.SeriesColor;
import dev.escalation.chart.TimeChart;
import dev.escalation.chart.TimeSeries;
import dev.escalation.features.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How often an outcome happens. */
record RateAnswer(Exploration exploration, Question question, Levels levels, ExploreWords words) {
    Answer answer() {
        Target target = Objects.requireNonNull(question.measure().target());
        if (levels.all().share(target).decided() == 0) {
            return unknown(target);
        }
        Rates rates = exploration.rates(target, question.selection(), question.grain());
        double overall = levels.all().share(target).estimate().value();
        Chart byLevel = new LevelCharts(question, levels, words)
                .chart(FigureKind.SHARE, overall, level -> level.share(target).estimate());
        return new Answer(question, levels, finding(rates), note(rates), overTime(rates), Optional.empty(), byLevel);
    }

    private String finding(Rates rates) {
        Share all = rates.all();
        Estimate estimate = all.estimate();
        Interval interval = estimate.interval();
        if (interval == null) {
            return words.get("explore.finding.undecided", words.selection(question.selection()));
        }
        return words.of(
                "explore.finding.",
                question.measure(),
                words.selection(question.selection()),
                words.formats().count(all.yes()),
                words.formats().count(all.decided()),
                words.formats().share(estimate.value(), 1),
                words.formats().share(interval.low(), 1),
                words.formats().share(interval.high(), 1),
                words.formats().count(all.undecided()),
                words.source(rates.basis().source(rates.target())));
    }

    private String note(Rates rates) {
        long open = rates.byPeriod().stream()
                .filter(share -> share.decided() + share.undecided() > 0 && !share.isSettled())
                .count();
        return open == 0 ? "" : words.get("explore.note.undecided", open);
    }

    private TimeChart overTime(Rates rates) {
        List<Estimate> values = rates.byPeriod().stream()
                .map(share -> share.isSettled() ? share.estimate() : Estimate.of(Double.NaN))
                .toList();
        return new TimeChart(
                words.of("explore.overTime.", question.measure(), words.grain(question.grain())),
                words.selection(question.selection()) + ". " + words.get("explore.rate.what"),
                words.of("explore.axis.", question.measure()),
                FigureKind.SHARE,
                words.periods(rates.periods()),
                0,
                rates.periods().size(),
                List.of(new TimeSeries(words.of("explore.series.", question.measure()), SeriesColor.FIRST, values)),
                words.get("explore.nothing"),
                words.origin(rates.basis(), rates.target()));
    }

    /** The data does not say the outcome of any ticket. */
    private Answer unknown(Target target) {
        String why = words.of(
                "explore.unknown.",
                question.measure(),
                words.source(levels.basis().source(target)));
        EmptyChart nothing = new EmptyChart(
                words.of("explore.overTime.", question.measure(), words.grain(question.grain())),
                words.selection(question.selection()),
                why,
                words.origin(levels.basis(), target));
        Chart byLevel = new EmptyChart(
                new LevelCharts(question, levels, words).title(), nothing.subtitle(), why, nothing.origin());
        return new Answer(question, levels, why, "", nothing, Optional.empty(), byLevel);
    }
}
