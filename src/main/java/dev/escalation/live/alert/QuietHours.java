package dev.escalation.live.alert;

import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When nobody is disturbed: every day from one time to another, and on some days all day.
 *
 * @param from inclusive; after {@code to} the quiet goes over midnight, equal to it there is none but on whole days
 * @param to exclusive
 */
public record QuietHours(LocalTime from, LocalTime to, Set<DayOfWeek> wholeDays) {
    public QuietHours {
        wholeDays = Set.copyOf(wholeDays);
        if (wholeDays.size() == DayOfWeek.values().length) {
            throw new UnusableValueException(Said.of("live.quiet.always"));
        }
        if (from.equals(to) && wholeDays.isEmpty()) {
            throw new UnusableValueException(Said.of("live.quiet.same"));
        }
    }

    boolean contains(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        boolean after = !time.isBefore(from);
        boolean before = time.isBefore(to);
        boolean inside = from.isAfter(to) ? after || before : after && before;
        return inside || wholeDays.contains(moment.getDayOfWeek());
    }
}
