package dev.escalation.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Charts of a made-up desk's tickets, usual and extreme. */
final class SampleDataCharts {
    private static final String NOTHING = "There is no ticket to count here.";

    private SampleDataCharts() {}

    static Map<String, Chart> all() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("time", time(14, 0.14));
        charts.put("time-one-period", time(1, 0.14));
        charts.put("time-160", time(160, 0.02));
        charts.put("time-nothing", time(6, Double.NaN));
        charts.put("figures", figures(FigureKind.SHARE, 7, true));
        charts.put("figures-few", figures(FigureKind.AMOUNT, 2, false));
        charts.put("figures-bars", figures(FigureKind.COUNT, 12, false));
        charts.put("histogram", histogram(List.of(12L, 40L, 310L, 1900L, 820L, 77L)));
        charts.put("histogram-large", histogram(List.of(1L, 12_400_000L)));
        charts.put("class-scores", classScores(40, 0.16));
        charts.put("class-scores-no-line", classScores(10, Double.POSITIVE_INFINITY));
        charts.put("heat", heat(9, 12));
        charts.put("heat-weeks", heat(16, 80));
        charts.put("heat-nothing", heat(0, 12));
        charts.put("tone", tone(9));
        charts.put("tone-one", tone(1));
        charts.put("tone-nothing", tone(0));
        return charts;
    }

    /** Ever more upset; the last message was not known to the score. */
    static ToneChart tone(int messages) {
        return new ToneChart(
                "Tone of the customer",
                messages + " messages, getting worse.",
                new ToneChart.Moods("Very friendly", "Neutral", "Very upset"),
                IntStream.range(0, messages)
                        .mapToObj(i ->
                                new ToneChart.Message("Mon " + (i + 1) + " Jun, 10:00", i * i, 0.8 - 0.2 * i, i < 8))
                        .toList(),
                "The customer has written nothing so far.",
                ChartOrigin.NONE);
    }

    /** The third period has no value, the last one is not over. */
    static TimeChart time(int periods, double share) {
        Random random = new Random(7);
        List<Estimate> values = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            double value = period == 2 ? Double.NaN : share * (0.7 + random.nextDouble());
            values.add(Double.isNaN(value) ? Estimate.of(Double.NaN) : Estimate.of(value, value * 0.8, value * 1.25));
        }
        return new TimeChart(
                "Do tickets created later escalate more often?",
                "All tickets. By the month of creation, with the 95 % interval.",
                "share that escalated, with 95 % interval",
                FigureKind.SHARE,
                IntStream.range(0, periods).mapToObj(i -> "Week " + (i + 1)).toList(),
                0,
                Math.max(1, periods - 1),
                List.of(
                        new TimeSeries("escalated", SeriesColor.FIRST, values),
                        new TimeSeries(
                                "as always",
                                SeriesColor.FIFTH,
                                values.stream().map(v -> Estimate.of(share)).toList())),
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static LevelFiguresChart figures(FigureKind kind, int rows, boolean sure) {
        double unit = kind == FigureKind.SHARE ? 0.08 : kind == FigureKind.COUNT ? 1340 : 4.2;
        return new LevelFiguresChart(
                "How often by group?",
                "The tickets of " + rows + " groups, as of creation.",
                "what is measured",
                kind,
                IntStream.range(0, rows)
                        .mapToObj(i -> {
                            double value = unit * (i + 1);
                            Estimate figure = sure ? Estimate.of(value, value * 0.9, value * 1.2) : Estimate.of(value);
                            return new LevelFigure("Group " + i, 100 * i + " tickets", 100L * i, figure);
                        })
                        .toList(),
                kind == FigureKind.COUNT ? Double.NaN : unit * 1.5,
                "All tickets",
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static ClassScoresChart classScores(int bins, double alertLine) {
        return new ClassScoresChart(
                "How far apart are the two kinds?",
                "Scores of the test by predicted risk",
                "predicted risk",
                OutcomeWords.ESCALATION,
                IntStream.range(0, bins).map(bin -> bin * 3).toArray(),
                IntStream.range(0, bins).map(bin -> (bins - bin) * 40).toArray(),
                alertLine,
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static HistogramChart histogram(List<Long> counts) {
        return new HistogramChart(
                "How are the times spread?",
                "All tickets",
                "from creation to resolution",
                "resolved tickets",
                IntStream.rangeClosed(0, counts.size())
                        .mapToObj(i -> (1 << i) + " h")
                        .toList(),
                counts,
                NOTHING,
                SampleCharts.ORIGIN);
    }

    static HeatChart heat(int rows, int periods) {
        return new HeatChart(
                "Where are values missing?",
                "Share of tickets without a value, by month of creation.",
                "overall",
                IntStream.range(0, periods).mapToObj(i -> "Month " + (i + 1)).toList(),
                IntStream.range(0, rows)
                        .mapToObj(row -> new HeatRow(
                                "Column " + row,
                                "some tickets",
                                row / 16.0,
                                IntStream.range(0, periods)
                                        .mapToObj(i -> i == 1 ? Double.NaN : row * i / (16.0 * periods))
                                        .toList()))
                        .toList(),
                new HeatChart.Scale(0.05, 0.5),
                "Every column has a value for every ticket.",
                SampleCharts.ORIGIN);
    }
}
