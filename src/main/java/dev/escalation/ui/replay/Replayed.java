package dev.escalation.ui.replay;

import dev.escalation.live.replay.Flagging;
import dev.escalation.live.replay.QueueReplay;
import dev.escalation.live.replay.ScoredMoments;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.task.Progress;
import dev.escalation.ui.TrainingRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One day as the pane shows it, beside all days of the period.
 *
 * @param days of the test period; {@code mornings} has a moment for each
 * @param day one of them
 */
record Replayed(
        TrainingRun run,
        TestPeriod period,
        List<LocalDate> days,
        QueueReplay mornings,
        LocalDate day,
        QueueReplay hours) {
    /** All days, and the latest whose following week is in the data; empty where there is no day. */
    static Optional<Replayed> first(TrainingRun run, TestPeriod period, Flagging flagging, Progress progress) {
        List<LocalDate> days = period.days();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        progress.stage("Scoring every morning of the test period", 0);
        QueueReplay mornings = QueueReplay.of(period.mornings(progress), flagging);
        int chosen = days.size() - 1;
        while (chosen > 0 && !isOver(period, days.get(chosen), mornings.scored().dataEnd())) {
            chosen--;
        }
        return Optional.of(of(run, period, days, mornings, days.get(chosen), progress));
    }

    private static boolean isOver(TestPeriod period, LocalDate day, long dataEnd) {
        long end = day.plusDays(1).atStartOfDay(period.zone()).toInstant().toEpochMilli();
        return end + QueueReplay.WEEK <= dataEnd;
    }

    private static Replayed of(
            TrainingRun run,
            TestPeriod period,
            List<LocalDate> days,
            QueueReplay mornings,
            LocalDate day,
            Progress progress) {
        ScoredMoments scored = period.day(day, progress);
        return new Replayed(run, period, days, mornings, day, QueueReplay.of(scored, mornings.flagging()));
    }

    Replayed with(LocalDate other, Progress progress) {
        return of(run, period, days, mornings, other, progress);
    }

    Replayed with(Flagging other) {
        return new Replayed(
                run,
                period,
                days,
                QueueReplay.of(mornings.scored(), other),
                day,
                QueueReplay.of(hours.scored(), other));
    }

    int index() {
        return days.indexOf(day);
    }

    long startOfDay() {
        return day.atStartOfDay(period.zone()).toInstant().toEpochMilli();
    }
}
