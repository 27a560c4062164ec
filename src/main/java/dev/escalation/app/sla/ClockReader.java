package dev.escalation.app.sla;

import dev.escalation.ingest.YamlFields;
import dev.escalation.simulate.clock.Shift;
import dev.escalation.simulate.clock.WeekPlan;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the clock of a file of service levels. */
final class ClockReader {
    static final String CALENDAR = "calendar";
    private static final List<String> KEYS = List.of("zone", "days", "from", "to", "week", "holidays");
    private static final List<String> SAME_HOURS = List.of("days", "from", "to");

    private ClockReader() {}

    static WorkingHours clock(YamlFields root) {
        if (!root.has("clock")) {
            throw root.error("clock", Said.of("app.sla.clock"));
        }
        if (!root.isBlock("clock")) {
            return root.convert("clock", root.required("clock"), text -> {
                if (text.equals(CALENDAR)) {
                    return WorkingHours.ALWAYS;
                }
                throw new UnusableValueException(Said.of("app.sla.clock.kind", text));
            });
        }
        YamlFields clock = root.block("clock").allowOnly(KEYS);
        ZoneId zone = clock.convert("zone", clock.required("zone"), ClockWords::zone);
        WeekPlan plan = new WeekPlan(clock.has("week") ? byDay(clock) : sameHours(clock));
        return plan.hours(zone, clock.has("holidays") ? holidays(clock) : Set.of());
    }

    private static Map<DayOfWeek, Shift> sameHours(YamlFields clock) {
        String from = clock.required("from");
        String to = clock.required("to");
        clock.convert("from", from, ClockWords::from);
        clock.convert("to", to, ClockWords::to);
        clock.convert("to", to, end -> span(DayOfWeek.MONDAY, from, end));
        if (!clock.has("days")) {
            throw clock.error("days", Said.of("app.sla.days"));
        }
        Map<DayOfWeek, Shift> shifts = new EnumMap<>(DayOfWeek.class);
        clock.each("days", once(ClockWords::day)).forEach(day -> shifts.put(day, span(day, from, to)));
        if (shifts.isEmpty()) {
            throw clock.error("days", Said.of("app.sla.days.none"));
        }
        return shifts;
    }

    private static Map<DayOfWeek, Shift> byDay(YamlFields clock) {
        for (String key : SAME_HOURS) {
            if (clock.has(key)) {
                throw clock.error(key, Said.of("app.sla.week.beside", key));
            }
        }
        YamlFields week = clock.block("week");
        Map<DayOfWeek, Shift> shifts = new EnumMap<>(DayOfWeek.class);
        for (String key : week.keys()) {
            DayOfWeek day = week.convert(key, key, ClockWords::day);
            Shift shift = week.convert(key, week.required(key), text -> span(day, text));
            if (shifts.put(day, shift) != null) {
                throw week.error(key, Said.of("app.sla.day.twice", ClockWords.day(day)));
            }
        }
        if (shifts.isEmpty()) {
            throw clock.error("week", Said.of("app.sla.week.none"));
        }
        return shifts;
    }

    private static Shift span(DayOfWeek day, String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new UnusableValueException(Said.of("app.sla.hours", text));
        }
        return span(day, parts[0].strip(), parts[1].strip());
    }

    private static Shift span(DayOfWeek day, String from, String to) {
        ClockWords.checkSpan(from, to);
        return new Shift(day, ClockWords.from(from), ClockWords.to(to));
    }

    private static Set<LocalDate> holidays(YamlFields clock) {
        return new HashSet<>(clock.each("holidays", once(ClockWords::date)));
    }

    /** Refuses a value that stands twice. */
    private static <T> Function<String, T> once(Function<String, T> conversion) {
        Set<T> seen = new HashSet<>();
        return text -> {
            T value = conversion.apply(text);
            if (!seen.add(value)) {
                throw new UnusableValueException(Said.of("app.sla.twice.value", text));
            }
            return value;
        };
    }
}
