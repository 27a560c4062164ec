package dev.escalation.ui.explore;

import dev.escalation.analysis.MissingMap;
import dev.escalation.analysis.MissingMap.Gaps;
import dev.escalation.chart.HeatChart;
import dev.escalation.chart.HeatRow;
import java.util.List;
import java.util.stream.IntStream;

/** The chart of missing values. */
record MissingWords(MissingMap missing, ExploreWords words) {
    private static final int MOST = 18;

    HeatChart chart() {
        List<Gaps> gaps = missing.columns().stream()
                .filter(column -> column.missing() > 0)
                .toList();
        return new HeatChart(
                words.get("explore.gaps"),
                subtitle(gaps.size()),
                words.get("explore.gaps.overall"),
                words.periods(missing.periods()),
                gaps.stream().limit(MOST).map(this::row).toList(),
                new HeatChart.Scale(0.05, 0.5),
                words.get("explore.gaps.none"),
                words.origin(missing.basis()));
    }

    private String subtitle(int withGaps) {
        return words.get(
                "explore.gaps.what",
                Math.min(MOST, withGaps),
                withGaps,
                missing.columns().size() - withGaps,
                words.formats().day(missing.basis().lastMoment()));
    }

    private HeatRow row(Gaps column) {
        List<Double> shares = IntStream.range(0, missing.periods().size())
                .mapToObj(period -> missing.share(column, period))
                .toList();
        String count = words.tickets(column.missing());
        return new HeatRow(words.column(column.name(), column.owner()), count, missing.share(column), shares);
    }
}
