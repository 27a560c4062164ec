package dev.escalation.ui.quality;

import dev.escalation.analysis.Bins;
import dev.escalation.analysis.Cells;
import dev.escalation.analysis.ColumnDetail;
import dev.escalation.chart.Chart;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.HistogramChart;
import dev.escalation.chart.LevelFigure;
import dev.escalation.chart.LevelFiguresChart;
import dev.escalation.ui.text.ColumnWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A column in words and as a chart. */
record ColumnDetailWords(QualityWords words) {
    private static final int MANY = 1000;

    /** One figure with what it is. */
    record Fact(String name, String value) {}

    String name(ColumnDetail detail) {
        return words.column(detail.name());
    }

    String kind(ColumnDetail detail) {
        return words.get("quality.detail.kind."
                + switch (detail.cells()) {
                    case Cells.Coded _ -> "values";
                    case Cells.Numbers _ -> "numbers";
                    case Cells.Moments _ -> "moments";
                    case Cells.Texts _ -> "texts";
                });
    }

    List<Fact> facts(ColumnDetail detail) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "rows", words.formats().count(detail.rows()));
        add(
                facts,
                "missing",
                words.get(
                        "quality.detail.part",
                        words.formats().count(detail.missing()),
                        words.share(detail.missing(), detail.rows())));
        add(facts, "distinct", words.formats().count(detail.distinct()));
        double[] quantiles = detail.quantiles();
        if (quantiles.length > 0) {
            add(facts, "least", number(detail, quantiles[0]));
            add(
                    facts,
                    "middle",
                    words.get("quality.detail.range", number(detail, quantiles[1]), number(detail, quantiles[3])));
            add(facts, "median", number(detail, quantiles[2]));
            add(facts, "largest", number(detail, quantiles[4]));
        }
        return facts;
    }

    private void add(List<Fact> facts, String key, String value) {
        facts.add(new Fact(words.get("quality.detail." + key), value));
    }

    String title(ColumnDetail detail) {
        String key = detail.cells() instanceof Cells.Texts ? "quality.detail.lengths" : "quality.detail.values";
        return words.get(key, name(detail));
    }

    Chart chart(ColumnDetail detail) {
        return detail.cells() instanceof Cells.Coded ? bars(detail) : histogram(detail);
    }

    private LevelFiguresChart bars(ColumnDetail detail) {
        List<LevelFigure> rows = detail.most().stream()
                .map(found -> new LevelFigure(
                        value(detail, found), share(detail, found.count()), found.count(), Estimate.of(found.count())))
                .toList();
        return new LevelFiguresChart(
                title(detail),
                words.get("quality.detail.shown", rows.size(), words.formats().count(detail.distinct())),
                rowsOf(detail),
                FigureKind.COUNT,
                rows,
                Double.NaN,
                "",
                words.get("quality.facts.none"),
                words.origin(detail.basis()));
    }

    private HistogramChart histogram(ColumnDetail detail) {
        Bins bins = detail.bins();
        List<String> edges = IntStream.range(0, bins.edges().length)
                .mapToObj(edge -> edge(detail, edge))
                .toList();
        return new HistogramChart(
                title(detail),
                words.get("quality.detail.filled", words.formats().count(detail.filled())),
                words.get(
                        detail.cells() instanceof Cells.Texts ? "quality.detail.characters" : "quality.detail.axis",
                        name(detail)),
                rowsOf(detail),
                edges,
                Arrays.stream(bins.counts()).asLongStream().boxed().toList(),
                words.get("quality.facts.none"),
                words.origin(detail.basis()));
    }

    private String rowsOf(ColumnDetail detail) {
        return new ColumnWords(words.texts()).table(detail.table()).toLowerCase(Locale.ENGLISH);
    }

    private String edge(ColumnDetail detail, int edge) {
        double value = detail.bins().edges()[edge];
        if (Double.isInfinite(value)) {
            return words.get("quality.detail.more");
        }
        return detail.cells() instanceof Cells.Moments ? words.formats().day((long) value) : plain(value);
    }

    /** What a mark of the chart is. */
    String mark(ColumnDetail detail, int mark) {
        if (detail.cells() instanceof Cells.Coded) {
            ColumnDetail.Found found = detail.most().get(mark);
            return words.get(
                    "quality.detail.mark", value(detail, found), words.formats().count(found.count()));
        }
        int count = detail.bins().counts()[mark];
        return count == 0
                ? ""
                : words.get(
                        "quality.detail.mark",
                        bin(detail, mark),
                        words.formats().count(count));
    }

    private String bin(ColumnDetail detail, int bin) {
        return words.get("quality.detail.bin", edge(detail, bin), edge(detail, bin + 1));
    }

    String binName(ColumnDetail detail, int bin) {
        String key = detail.cells() instanceof Cells.Texts ? "quality.detail.name.length" : "quality.detail.name";
        return words.get(key, name(detail), bin(detail, bin));
    }

    String valueName(ColumnDetail detail, ColumnDetail.Found found) {
        return words.get("quality.detail.name", name(detail), value(detail, found));
    }

    String missingName(ColumnDetail detail) {
        return words.get("quality.detail.name", name(detail), words.get("quality.repairs.missing"));
    }

    String value(ColumnDetail detail, ColumnDetail.Found found) {
        if (!(detail.cells() instanceof Cells.Coded)) {
            return number(detail, found.number());
        }
        return switch (found.value()) {
            case "true" -> words.get("quality.yes");
            case "false" -> words.get("quality.no");
            default -> found.value();
        };
    }

    String share(ColumnDetail detail, int count) {
        return words.share(count, detail.filled());
    }

    private String number(ColumnDetail detail, double value) {
        return switch (detail.cells()) {
            case Cells.Moments _ -> words.formats().moment((long) value);
            case Cells.Texts _ ->
                words.get("quality.detail.length", words.formats().count(Math.round(value)));
            default -> plain(value);
        };
    }

    private String plain(double value) {
        boolean whole = value == Math.rint(value) || Math.abs(value) >= MANY;
        return whole
                ? words.formats().count(Math.round(value))
                : words.formats().decimal(value, Math.abs(value) < 1 ? 3 : 1);
    }
}
