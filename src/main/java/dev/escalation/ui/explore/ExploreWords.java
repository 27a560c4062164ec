package dev.escalation.ui.explore;

import dev.escalation.analysis.Basis;
import dev.escalation.analysis.Column;
import dev.escalation.analysis.Grain;
import dev.escalation.analysis.Level;
import dev.escalation.analysis.Levels;
import dev.escalation.analysis.Periods;
import dev.escalation.analysis.Selection;
import dev.escalation.chart.ChartOrigin;
import dev.escalation.data.Dictionary;
import dev.escalation.data.LabelSource;
import dev.escalation.features.Target;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What columns, values, periods and sources are called on this page. */
public final class ExploreWords {
    private static final String WEEKDAY = "created_weekday";

    private static final int HASH_DIGITS = 8;

    private final Texts texts;
    private final ColumnWords columns;

    public ExploreWords(Texts texts) {
        this.texts = texts;
        this.columns = new ColumnWords(texts);
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** A text for the measure: {@code explore.axis.volume}. */
    String of(String family, Measure measure, Object... arguments) {
        return texts.get(family + measure.id(), arguments);
    }

    public String column(Column column) {
        return column(column.name(), column.owner());
    }

    String column(String name, Column.Owner owner) {
        String key = "explore.column." + name;
        String word = texts.has(key) ? texts.get(key) : columns.column(name);
        return switch (owner) {
            case TICKET -> word;
            case CUSTOMER -> texts.get("explore.owner.customer", word);
            case AGENT -> texts.get("explore.owner.agent", word);
        };
    }

    String level(Column column, Level level) {
        return level.isMissing() ? texts.get("explore.level.none") : level(column, level.name());
    }

    /** A value as the data has it; days of the week, which the program names itself, in the language of the window. */
    public String level(Column column, String value) {
        return column.name().equals(WEEKDAY)
                ? formats().weekday(DayOfWeek.valueOf(value.toUpperCase(Locale.ROOT)))
                : value;
    }

    /** The tickets of a selection: "Priority: High". */
    String selection(Selection selection) {
        Column.Categories column = selection.column();
        if (column == null) {
            return texts.get("explore.all");
        }
        String level = selection.code() == Dictionary.MISSING
                ? texts.get("explore.level.none")
                : level(column, column.values().dictionary().level(selection.code()));
        return texts.get("explore.selection", column(column), level);
    }

    public List<String> periods(Periods periods) {
        Function<LocalDate, String> format = periods.grain() == Grain.MONTH ? formats()::month : formats()::day;
        return IntStream.range(0, periods.size())
                .mapToObj(period -> format.apply(periods.start(period)))
                .toList();
    }

    String grain(Grain grain) {
        return texts.get("explore.per." + grain.name().toLowerCase(Locale.ROOT));
    }

    /** The moment that a column's values are of. */
    String asOf(Column column) {
        return texts.get(column.asOf() == Column.AsOf.CREATION ? "explore.asOf.creation" : "explore.asOf.end");
    }

    /** The same where there is little room. */
    String shortAsOf(Column column) {
        return texts.get(
                column.asOf() == Column.AsOf.CREATION ? "explore.asOf.creation.short" : "explore.asOf.end.short");
    }

    String tickets(int count) {
        return texts.get("explore.tickets", count, formats().count(count));
    }

    /** How many values a chart shows of how many. */
    String shown(Levels levels, int shown) {
        int all = levels.levels().size();
        return shown < all ? texts.get("explore.shown.some", shown, all) : texts.get("explore.shown.all", all);
    }

    ChartOrigin origin(Basis basis) {
        return new ChartOrigin(snapshot(basis), texts.chartWords());
    }

    /** With where the outcome is read from. */
    public ChartOrigin origin(Basis basis, Target target) {
        String text = texts.get("explore.origin.label", snapshot(basis), source(basis.source(target)));
        return new ChartOrigin(text, texts.chartWords());
    }

    String snapshot(Basis basis) {
        String hash = basis.origin().snapshotHash();
        return texts.get(
                "explore.origin",
                basis.origin().source(),
                hash.substring(0, Math.min(HASH_DIGITS, hash.length())),
                formats().moment(basis.lastMoment()));
    }

    /** Where an outcome is read from. */
    public String source(LabelSource source) {
        return switch (source) {
            case LabelSource.Flag flag -> texts.get("explore.source.column", columns.column(flag.flagColumn()));
            case LabelSource.Rule rule ->
                texts.get(
                        "explore.source.rule",
                        rule.anyOf().stream()
                                .map(this::condition)
                                .collect(Collectors.joining(texts.get("explore.source.or"))));
        };
    }

    private String condition(LabelSource.Condition condition) {
        String event = texts.get("common.event." + condition.event().id());
        return condition.atLeast() == 1 ? event : texts.get("explore.source.times", event, condition.atLeast());
    }

    Formats formats() {
        return texts.formats();
    }
}
