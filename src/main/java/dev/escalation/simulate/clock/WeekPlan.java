package dev.escalation.simulate.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hours of work as people write them down: at most one shift a day.
 *
 * @param shifts at least one, by the day on which they begin
 */
public record WeekPlan(Map<DayOfWeek, Shift> shifts) {
    /** @throws IllegalArgumentException without any shift, or with one that goes on until its own beginning */
    public WeekPlan {
        if (shifts.isEmpty()) {
            throw new IllegalArgumentException("Working hours need at least one day");
        }
        shifts.forEach((day, shift) -> check(day, shift));
        shifts = Collections.unmodifiableMap(new EnumMap<>(shifts));
    }

    private static void check(DayOfWeek day, Shift shift) {
        if (shift.day() != day) {
            throw new IllegalArgumentException("A shift of " + shift.day() + " cannot be on " + day);
        }
        if (shift.from().equals(shift.to()) && !shift.from().equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("Hours that begin and end at " + shift.from() + " last no time");
        }
    }

    /**
     * The week of some working hours.
     *
     * @throws IllegalArgumentException if a day has several shifts
     */
    public static WeekPlan of(WorkingHours hours) {
        Map<DayOfWeek, Shift> shifts = new EnumMap<>(DayOfWeek.class);
        for (Shift shift : hours.week()) {
            if (shifts.put(shift.day(), shift) != null) {
                throw new IllegalArgumentException("Two shifts on " + shift.day());
            }
        }
        return new WeekPlan(shifts);
    }

    /** Whether all its days have the same hours. */
    public boolean isTheSameEveryDay() {
        return shifts.values().stream()
                        .map(shift -> List.of(shift.from(), shift.to()))
                        .distinct()
                        .count()
                == 1;
    }

    /** @param holidays days on which no shift begins */
    public WorkingHours hours(ZoneId zone, Set<LocalDate> holidays) {
        return new WorkingHours(zone, List.copyOf(shifts.values()), holidays);
    }
}
