package dev.escalation.ingest.guess;

import dev.escalation.ingest.DateParser;
import dev.escalation.ingest.DatePattern;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How dates can be read. What the values leave open stays open.
 *
 * @param dayFirst patterns with the day first that values have
 * @param monthFirst the same with the month first
 * @param stated patterns that leave nothing open
 * @param onlyDay values that can only be read with the day first
 * @param onlyMonth values that can only be read with the month first
 * @param example a value that tells most of the form; empty where all are year-first
 */
public record DateReading(
        DateOrder order,
        List<String> dayFirst,
        List<String> monthFirst,
        List<String> stated,
        int onlyDay,
        int onlyMonth,
        String example) {
    static final DateReading NONE = new DateReading(DateOrder.YEAR_FIRST, List.of(), List.of(), List.of(), 0, 0, "");

    private static final List<String> TIMES =
            List.of("", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a", ", H:mm", ", H:mm:ss");
    private static final List<Form> DAY_FIRST = numeric("d", "M");
    private static final List<Form> MONTH_FIRST = numeric("M", "d");
    private static final List<Form> NAMED = forms(List.of(
            "d MMM yyyy", "d-MMM-yyyy", "d/MMM/yyyy", "d MMM yy", "d-MMM-yy", "d/MMM/yy", "MMM d yyyy", "MMM d, yyyy"));

    public DateReading {
        dayFirst = List.copyOf(dayFirst);
        monthFirst = List.copyOf(monthFirst);
        stated = List.copyOf(stated);
    }

    /** @param compiled the same, read once; a parser keeps state and is made anew */
    private record Form(String pattern, DatePattern compiled) {
        boolean reads(String value) {
            char[] chars = value.toCharArray();
            DateParser parser = new DateParser(List.of(compiled), ZoneOffset.UTC);
            return DateParser.isDate(parser.parse(chars, 0, chars.length));
        }
    }

    private static List<Form> numeric(String first, String second) {
        List<String> days = new ArrayList<>();
        for (String separator : List.of("/", ".", "-")) {
            days.add(first + separator + second + separator + "yyyy");
            days.add(first + separator + second + separator + "yy");
        }
        return forms(days);
    }

    private static List<Form> forms(List<String> days) {
        return days.stream()
                .flatMap(day -> TIMES.stream().map(time -> new Form(day + time, DatePattern.of(day + time))))
                .toList();
    }

    /** Whether a value is a date in any form. */
    static boolean isDate(String value) {
        return isYearFirst(value) || Stream.of(DAY_FIRST, MONTH_FIRST, NAMED).anyMatch(forms -> anyReads(forms, value));
    }

    private static boolean isYearFirst(String value) {
        char[] chars = value.toCharArray();
        return chars.length >= 8
                && value.chars().anyMatch(c -> c == '-' || c == '/' || c == ':' || c == '.')
                && DateParser.isDate(new DateParser(List.of(), ZoneOffset.UTC).parse(chars, 0, chars.length));
    }

    private static boolean anyReads(List<Form> forms, String value) {
        return mayBeDate(value) && forms.stream().anyMatch(form -> form.reads(value));
    }

    private static boolean mayBeDate(String value) {
        return value.length() >= 6
                && value.length() <= 26
                && value.chars().filter(Character::isDigit).count() >= 3;
    }

    /** Of the values of a column. */
    static DateReading of(Collection<String> values) {
        Set<String> day = new LinkedHashSet<>();
        Set<String> month = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        int onlyDay = 0;
        int onlyMonth = 0;
        String example = "";
        for (String value : values) {
            if (!mayBeDate(value) || isYearFirst(value)) {
                continue;
            }
            boolean asDay = add(DAY_FIRST, value, day);
            boolean asMonth = add(MONTH_FIRST, value, month);
            boolean asName = !asDay && !asMonth && add(NAMED, value, named);
            boolean decides = asDay != asMonth;
            onlyDay += decides && asDay ? 1 : 0;
            onlyMonth += decides && asMonth ? 1 : 0;
            example = (asDay || asMonth || asName) && (example.isEmpty() || decides) ? value : example;
        }
        return new DateReading(
                        DateOrder.YEAR_FIRST,
                        List.copyOf(day),
                        List.copyOf(month),
                        List.copyOf(named),
                        onlyDay,
                        onlyMonth,
                        example)
                .decided();
    }

    private static boolean add(List<Form> forms, String value, Set<String> used) {
        for (Form form : forms) {
            if (form.reads(value)) {
                used.add(form.pattern);
                return true;
            }
        }
        return false;
    }

    /** The same for the values of two columns. */
    DateReading and(DateReading other) {
        return new DateReading(
                        order,
                        union(dayFirst, other.dayFirst),
                        union(monthFirst, other.monthFirst),
                        union(stated, other.stated),
                        onlyDay + other.onlyDay,
                        onlyMonth + other.onlyMonth,
                        example.isEmpty() || (onlyDay + onlyMonth == 0 && other.onlyDay + other.onlyMonth > 0)
                                ? other.example
                                : example)
                .decided();
    }

    private static List<String> union(List<String> some, List<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return List.copyOf(both);
    }

    /** Values that can be read with the day first only decide for it, unless others say the contrary. */
    private DateReading decided() {
        if (dayFirst.isEmpty() && monthFirst.isEmpty()) {
            return with(stated.isEmpty() ? DateOrder.YEAR_FIRST : DateOrder.STATED);
        }
        if (onlyDay > 0 == onlyMonth > 0) {
            return with(DateOrder.UNDECIDED);
        }
        return with(onlyDay > 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    public DateReading with(DateOrder chosen) {
        return new DateReading(chosen, dayFirst, monthFirst, stated, onlyDay, onlyMonth, example);
    }

    /** For a mapping; empty where year-first dates are all there are, or nobody has decided. */
    public List<String> patterns() {
        return switch (order) {
            case YEAR_FIRST, UNDECIDED -> List.of();
            case DAY_FIRST -> union(dayFirst, stated);
            case MONTH_FIRST -> union(monthFirst, stated);
            case STATED -> stated;
        };
    }
}
