package dev.escalation.ui.explore;

import dev.escalation.analysis.Level;
import dev.escalation.analysis.Levels;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.LevelFigure;
import dev.escalation.chart.LevelFiguresChart;
import dev.escalation.features.Target;
import java.util.List;
import java.util.function.Function;

/** A figure for each value of a column; of a column of many values those with most tickets. */
record LevelCharts(Question question, Levels levels, ExploreWords words) {
    static final int MOST = 12;

    LevelFiguresChart chart(FigureKind kind, double overall, Function<Level, Estimate> figure) {
        return chart(kind, words.of("explore.axis.", question.measure()), overall, figure);
    }

    LevelFiguresChart chart(FigureKind kind, String axis, double overall, Function<Level, Estimate> figure) {
        List<LevelFigure> rows = levels.levels().stream()
                .limit(MOST)
                .map(level -> new LevelFigure(
                        words.level(levels.column(), level),
                        words.tickets(level.tickets()),
                        level.tickets(),
                        figure.apply(level)))
                .toList();
        Target target = question.measure().target();
        return new LevelFiguresChart(
                title(),
                subtitle(rows.size()),
                axis,
                kind,
                rows,
                overall,
                words.get("explore.all"),
                words.get("explore.nothing"),
                target == null ? words.origin(levels.basis()) : words.origin(levels.basis(), target));
    }

    String title() {
        return words.of("explore.byLevel.", question.measure(), words.column(levels.column()));
    }

    private String subtitle(int shown) {
        return words.shown(levels, shown) + ", " + words.asOf(levels.column()) + ".";
    }
}
