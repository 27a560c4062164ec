package dev.escalation.ui.quality;

import dev.escalation.analysis.Basis;
import dev.escalation.analysis.Grain;
import dev.escalation.analysis.Periods;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What several parts of the page say in the same way. */
record QualityWords(Texts texts) {
    private static final int HASH_DIGITS = 8;

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String column(String name) {
        String key = "quality.column." + name;
        return texts.has(key) ? texts.get(key) : new ColumnWords(texts).column(name);
    }

    String tickets(int count) {
        return texts.get("quality.count.tickets", count, formats().count(count));
    }

    ChartOrigin origin(Basis basis) {
        String hash = basis.origin().snapshotHash();
        return new ChartOrigin(
                texts.get(
                        "quality.origin",
                        basis.origin().source(),
                        hash.substring(0, Math.min(HASH_DIGITS, hash.length())),
                        formats().moment(basis.lastMoment())),
                texts.chartWords());
    }

    List<String> periods(Periods periods) {
        Function<LocalDate, String> format = periods.grain() == Grain.MONTH ? formats()::month : formats()::day;
        return IntStream.range(0, periods.size())
                .mapToObj(period -> format.apply(periods.start(period)))
                .toList();
    }

    /** {@code Tue 3 Jun 2025}. */
    String weekday(LocalDate day) {
        return formats().weekdayAndDay(day);
    }

    String month(LocalDate day) {
        return formats().month(day);
    }

    String share(int part, int whole) {
        double share = whole == 0 ? 0 : part / (double) whole;
        return part > 0 && share < 0.0005
                ? texts.get("quality.missing.few")
                : formats().share(share, part > 0 && share < 0.1 ? 1 : 0);
    }

    Formats formats() {
        return texts.formats();
    }
}
