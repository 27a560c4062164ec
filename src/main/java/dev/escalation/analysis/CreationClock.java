package dev.escalation.analysis;

import dev.escalation.analysis.Column.AsOf;
import dev.escalation.analysis.Column.Order;
import dev.escalation.analysis.Column.Owner;
import dev.escalation.data.CleanData;
import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Weekday and time of day of a ticket's creation in the desk's time zone. */
final class CreationClock {
    static final String WEEKDAY = "created_weekday";
    static final String HOUR = "created_hour";
    private static final int BLOCK_HOURS = 3;
    private static final int BLOCKS = 24 / BLOCK_HOURS;

    private final int[] weekday;
    private final int[] hour;

    CreationClock(CleanData data) {
        long[] created = data.tickets().createdAt();
        weekday = new int[created.length];
        hour = new int[created.length];
        for (int ticket = 0; ticket < created.length; ticket++) {
            ZonedDateTime moment =
                    Instant.ofEpochMilli(created[ticket]).atZone(data.rules().zone());
            weekday[ticket] = moment.getDayOfWeek().ordinal();
            hour[ticket] = moment.getHour() / BLOCK_HOURS;
        }
    }

    List<Column> columns() {
        Dictionary days = new Dictionary();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        Dictionary hours = new Dictionary();
        for (int block = 0; block < BLOCKS; block++) {
            int from = block * BLOCK_HOURS;
            hours.add(String.format(Locale.ROOT, "%02d:00–%02d:59", from, from + BLOCK_HOURS - 1));
        }
        return List.of(column(WEEKDAY, weekday, days), column(HOUR, hour, hours));
    }

    private static Column column(String name, int[] codes, Dictionary levels) {
        return new Column.Categories(name, Owner.TICKET, AsOf.CREATION, Order.NATURAL, new CodedColumn(codes, levels));
    }
}
