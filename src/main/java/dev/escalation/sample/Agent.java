package dev.escalation.sample;

import java.util.Map;

/**
 * Somebody who works on tickets.
 *
 * @param skills each in [0, 1]
 */
record Agent(
        String id, String name, Group group, int experienceYears, WorkCalendar calendar, Map<Category, Double> skills) {
    double skill(Category category) {
        return skills.getOrDefault(category, 0.0);
    }
}
