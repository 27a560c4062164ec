package dev.escalation.ingest.guess;

import dev.escalation.ingest.DatePattern;
import java.util.List;

/** The forms of dates that a profile states stand above what values tell. */
record BaseDates(List<DatePattern> stated) {
    DateReading over(DateReading found) {
        return new DateReading(
                DateOrder.STATED,
                found.dayFirst(),
                found.monthFirst(),
                stated.stream().map(DatePattern::pattern).toList(),
                found.onlyDay(),
                found.onlyMonth(),
                found.example());
    }
}
