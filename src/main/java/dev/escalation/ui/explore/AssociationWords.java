package dev.escalation.ui.explore;

import dev.escalation.analysis.Association;
import dev.escalation.analysis.Associations;
import dev.escalation.chart.Chart;
import dev.escalation.chart.EmptyChart;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.LevelFigure;
import dev.escalation.chart.LevelFiguresChart;

/** The chart of what goes with an outcome. */
record AssociationWords(Associations associations, ExploreWords words) {
    private static final int MOST = 16;

    Chart chart() {
        Measure measure = Measure.of(associations.target());
        String title = words.of("explore.links.", measure);
        if (associations.all().decided() == 0) {
            String source = words.source(associations.basis().source(associations.target()));
            return new EmptyChart(
                    title,
                    words.get("explore.links.none"),
                    words.of("explore.unknown.", measure, source),
                    words.origin(associations.basis(), associations.target()));
        }
        return new LevelFiguresChart(
                title,
                subtitle(),
                words.get("explore.links.axis"),
                FigureKind.STRENGTH,
                associations.columns().stream().limit(MOST).map(this::row).toList(),
                Double.NaN,
                "",
                words.get("explore.links.nothing"),
                words.origin(associations.basis(), associations.target()));
    }

    private String subtitle() {
        return words.get(
                "explore.links.what",
                words.formats().count(associations.all().decided()),
                words.formats().day(associations.basis().lastMoment()));
    }

    private LevelFigure row(Association association) {
        return new LevelFigure(
                words.column(association.column()),
                caption(association),
                association.tickets(),
                strength(association),
                association.chance());
    }

    private static Estimate strength(Association association) {
        return switch (association) {
            case Association.OfCategories of -> Estimate.of(of.strength());
            case Association.OfNumbers of -> {
                boolean below = of.correlation() < 0;
                double low = below ? -of.interval().high() : of.interval().low();
                double high = below ? -of.interval().low() : of.interval().high();
                yield Estimate.of(of.strength(), Math.max(0, low), high);
            }
        };
    }

    private String caption(Association association) {
        String asOf = words.shortAsOf(association.column());
        return switch (association) {
            case Association.OfCategories of -> words.get("explore.links.values", of.values(), asOf);
            case Association.OfNumbers of -> {
                String key = of.correlation() < 0 ? "explore.links.lower" : "explore.links.higher";
                yield words.get(key, words.formats().decimal(of.auc(), 3), asOf);
            }
        };
    }
}
