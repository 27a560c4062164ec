package dev.escalation.model.closer;

import dev.escalation.task.Progress;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a model did week by week of its test period, by the moment of the score.
 *
 * @param weeks in order of time, those without a row left out
 */
public record WeeklyFigures(List<Week> weeks) {
    /** @param monday in the desk's time zone */
    public record Week(LocalDate monday, RateFigures figures) {}

    public WeeklyFigures {
        weeks = List.copyOf(weeks);
    }

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    public static WeeklyFigures of(TestScores scores, ZoneId zone, long seed, Progress progress) {
        Map<LocalDate, List<Integer>> byWeek = new TreeMap<>();
        for (int place = 0; place < scores.size(); place++) {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(scores.asOf()[place]), zone);
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            byWeek.computeIfAbsent(monday, _ -> new ArrayList<>()).add(place);
        }
        List<Week> weeks = new ArrayList<>();
        byWeek.forEach((monday, places) -> weeks.add(new Week(
                monday,
                RateFigures.of(
                        scores, places.stream().mapToInt(Integer::intValue).toArray(), seed, progress))));
        return new WeeklyFigures(weeks);
    }
}
