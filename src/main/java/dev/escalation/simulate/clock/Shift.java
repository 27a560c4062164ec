package dev.escalation.simulate.clock;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Hours of work on one day of every week, in local time.
 *
 * @param day on which the shift begins
 * @param from when it begins
 * @param to when it ends; not after {@code from} for a shift that ends on the next day, so midnight to midnight is a
 *     whole day
 */
public record Shift(DayOfWeek day, LocalTime from, LocalTime to) {
    /** Whether it goes on after midnight, or up to it. */
    boolean endsOnNextDay() {
        return !to.isAfter(from);
    }
}
