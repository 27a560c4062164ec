package dev.escalation.ui.explore;

import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.Levels;
import dev.escalation.analysis.Periods;
import dev.escalation.analysis.Volumes;
import dev.escalation.chart.Chart;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.SeriesColor;
import dev.escalation.chart.TimeChart;
import dev.escalation.chart.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How many tickets come, end and are left. */
record VolumeAnswer(Exploration exploration, Question question, Levels levels, ExploreWords words) {
    Answer answer() {
        Volumes volumes = exploration.volumes(question.selection(), question.grain());
        int created = Arrays.stream(volumes.created()).sum();
        int open = volumes.open().length == 0 ? 0 : volumes.open()[volumes.open().length - 1];
        String finding = words.of(
                "explore.finding.",
                Measure.VOLUME,
                words.selection(question.selection()),
                words.formats().count(created),
                words.formats().count(open),
                words.formats().day(volumes.basis().lastMoment()));
        Chart byLevel = new LevelCharts(question, levels, words)
                .chart(FigureKind.COUNT, Double.NaN, level -> Estimate.of(level.tickets()));
        return new Answer(
                question, levels, finding, note(volumes.periods()), overTime(volumes), Optional.empty(), byLevel);
    }

    private String note(Periods periods) {
        boolean first = periods.wholeFrom() > 0;
        boolean last = periods.wholeTo() < periods.size();
        if (!first && !last) {
            return "";
        }
        String key = first && last ? "both" : first ? "first" : "last";
        return words.get("explore.note.whole." + key, words.grain(question.grain()));
    }

    private TimeChart overTime(Volumes volumes) {
        return new TimeChart(
                words.of("explore.overTime.", Measure.VOLUME, words.grain(question.grain())),
                words.selection(question.selection()) + ". " + words.get("explore.volume.what"),
                words.get("explore.axis.tickets", words.grain(question.grain())),
                FigureKind.COUNT,
                words.periods(volumes.periods()),
                volumes.periods().wholeFrom(),
                volumes.periods().wholeTo(),
                List.of(
                        series("created", SeriesColor.FIRST, volumes.created()),
                        series("ended", SeriesColor.SECOND, volumes.ended()),
                        series("open", SeriesColor.FIFTH, volumes.open())),
                words.get("explore.nothing"),
                words.origin(volumes.basis()));
    }

    private TimeSeries series(String name, SeriesColor color, int[] counts) {
        List<Estimate> values = Arrays.stream(counts).mapToObj(Estimate::of).toList();
        return new TimeSeries(words.get("explore.series." + name), color, values);
    }
}
