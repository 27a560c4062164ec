package dev.escalation.sample;

/**
 * Somebody who works on tickets.
 *
 * @param skills by {@link Category#ordinal()}, each in [0, 1]
 */
record Agent(String id, String name, Group group, int experienceYears, WorkCalendar calendar, float[] skills) {
    double skill(Category category) {
        return skills[category.ordinal()];
    }
}
