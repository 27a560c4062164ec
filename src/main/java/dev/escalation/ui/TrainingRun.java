package dev.escalation.ui;

import dev.escalation.app.Training;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * One training of this session.
 *
 * @param number 1 for the first
 * @param data what it learned from
 */
public record TrainingRun(int number, LocalDateTime finishedAt, Duration took, LoadedData data, Training training) {
    /** What it is called among the models of the session. */
    public String keptAs() {
        return "run-" + number;
    }
}
