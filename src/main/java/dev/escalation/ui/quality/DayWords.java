package dev.escalation.ui.quality;

import dev.escalation.analysis.DayCourse;
import dev.escalation.analysis.DayFinding;
import dev.escalation.analysis.UsualCount;
import dev.escalation.chart.Estimate;
import dev.escalation.chart.FigureKind;
import dev.escalation.chart.SeriesColor;
import dev.escalation.chart.TimeChart;
import dev.escalation.chart.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Days in words and as a chart. */
record DayWords(QualityWords words) {
    TimeChart chart(DayCourse course) {
        int days = course.counts().length;
        boolean[] odd = new boolean[days];
        course.findings().forEach(day -> Arrays.fill(odd, day.first(), day.last() + 1, true));
        List<Estimate> counts =
                Arrays.stream(course.counts()).mapToObj(Estimate::of).toList();
        List<Estimate> marked = IntStream.range(0, days)
                .mapToObj(day -> Estimate.of(odd[day] ? course.counts()[day] : Double.NaN))
                .toList();
        return new TimeChart(
                title(course),
                words.get("quality.days.subtitle"),
                words.get("quality.days.axis." + id(course)),
                FigureKind.COUNT,
                words.periods(course.days()),
                1,
                Math.max(1, days - 1),
                List.of( // the first is drawn last
                        new TimeSeries(words.get("quality.days.series.odd"), SeriesColor.SECOND, marked),
                        new TimeSeries(words.get("quality.days.series." + id(course)), SeriesColor.FIRST, counts),
                        new TimeSeries(words.get("quality.days.series.usual"), SeriesColor.FIFTH, usual(course))),
                words.get("quality.days.nothing"),
                words.origin(course.basis()));
    }

    private static List<Estimate> usual(DayCourse course) {
        return course.usual().stream()
                .map(one -> one.isKnown() ? Estimate.of(one.median(), one.low(), one.high()) : Estimate.of(Double.NaN))
                .toList();
    }

    String title(DayCourse course) {
        return words.get("quality.days.title." + id(course));
    }

    private static String id(DayCourse course) {
        return course.things().name().toLowerCase(Locale.ROOT);
    }

    String rule() {
        return words.get("quality.days.rule");
    }

    String finding(DayCourse course) {
        long many = count(course, DayFinding.Kind.MANY);
        long few = count(course, DayFinding.Kind.FEW);
        long gaps = count(course, DayFinding.Kind.NOTHING);
        String days = words.formats().count(course.counts().length);
        return many + few + gaps == 0
                ? words.get("quality.days.finding.none", days)
                : words.get("quality.days.finding", days, many, few, gaps);
    }

    private static long count(DayCourse course, DayFinding.Kind kind) {
        return course.findings().stream().filter(day -> day.kind() == kind).count();
    }

    /** "Tue 3 Jun 2025: 412 tickets, usually 38–61". */
    String sentence(DayCourse course, DayFinding day) {
        if (day.kind() != DayFinding.Kind.NOTHING) {
            return day(course, day.first());
        }
        String first = words.weekday(course.days().start(day.first()));
        String usual = words.formats().count(Math.round(day.usual().median()));
        return day.days() == 1
                ? words.get("quality.days.gap.one." + id(course), first, usual)
                : words.get(
                        "quality.days.gap." + id(course),
                        first,
                        words.weekday(course.days().start(day.last())),
                        day.days(),
                        usual);
    }

    String day(DayCourse course, int day) {
        String counted = words.get(
                "quality.days.day." + id(course),
                words.weekday(course.days().start(day)),
                course.counts()[day],
                words.formats().count(course.counts()[day]));
        UsualCount usual = course.usual().get(day);
        return usual.isKnown()
                ? words.get(
                        "quality.days.usually",
                        counted,
                        words.formats().count((long) usual.low()),
                        words.formats().count((long) usual.high()))
                : counted;
    }

    String name(DayCourse course, int day) {
        return words.get(
                "quality.days.name." + id(course), words.weekday(course.days().start(day)));
    }

    String link(DayFinding day) {
        return day.count() == 0 ? "" : words.get("quality.days.open");
    }
}
