package dev.escalation.ui.replay;

import dev.escalation.data.CleanData;
import dev.escalation.live.replay.Flagging;
import dev.escalation.live.replay.QueueReplay;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.Split;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import dev.escalation.ui.TrainingRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A day of the desk's past, scored by what was known at each of its moments.
 *
 * @param scores gives the moments of a day, also of one before the test
 */
record PastDay(TrainingRun run, TestPeriod scores, LocalDate day, QueueReplay hours) {
    /** What the model knows of a time. */
    enum Part {
        TRAIN,
        VALIDATION,
        TEST
    }

    static PastDay of(TrainingRun run, TrainedModel model, LocalDate day, Progress progress) {
        progress.stage("Scoring the hours of a day", 0);
        TestPeriod scores = new TestPeriod(run.training().comparison(), model);
        Flagging line = new Flagging.AlertLine(model.threshold().threshold());
        return new PastDay(run, scores, day, QueueReplay.of(scores.day(day, progress), line));
    }

    /** The first day on record. */
    static LocalDate first(TrainingRun run) {
        long[] created = data(run).tickets().createdAt();
        return date(run, Arrays.stream(created).min().orElse(data(run).lastMoment()));
    }

    static LocalDate last(TrainingRun run) {
        return date(run, data(run).lastMoment());
    }

    /** The latest day of which the data tells what happened in the week after. */
    static LocalDate toldWhole(TrainingRun run) {
        LocalDate day = date(run, data(run).lastMoment() - QueueReplay.WEEK).minusDays(1);
        return day.isBefore(first(run)) ? first(run) : day;
    }

    private static CleanData data(TrainingRun run) {
        return run.training().table().data();
    }

    private static LocalDate date(TrainingRun run, long moment) {
        return LocalDate.ofInstant(
                Instant.ofEpochMilli(moment), data(run).rules().zone());
    }

    /** In which part of the data a moment lies. */
    Part part(long moment) {
        Split split = run.training().comparison().split();
        if (moment < split.validationStart()) {
            return Part.TRAIN;
        }
        return moment < split.testStart() ? Part.VALIDATION : Part.TEST;
    }

    long alarms(int moment) {
        return hours.flaggedAt(moment);
    }

    /** How many of the queue of a moment came to the outcome later. */
    long happenedLater(int moment) {
        long count = 0;
        for (int place = 0; place < hours.size(moment); place++) {
            count += Afterwards.of(hours.at(moment, place).ticket().fate()) == Afterwards.HAPPENED ? 1 : 0;
        }
        return count;
    }
}
