package dev.escalation.ui.alerts;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.live.alert.AlertPreview;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.live.alert.AlertRules;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import dev.escalation.ui.TrainingRun;
import java.util.List;

/**
 * What rules would have come to in the test period of a training.
 *
 * @param model whose scores they were
 * @param withoutHysteresis the same rules without {@code again_below}
 */
record Preview(AlertRules rules, TrainedModel model, AlertPreview asWritten, AlertPreview withoutHysteresis) {
    /** Between two looks at the queue. */
    static final int MINUTES = 60;

    /**
     * @param model one of the training's
     * @param nothing what is said if there is nothing to look back at
     * @throws UnusableRequestException if the test period has no whole day
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    static Preview of(TrainingRun run, TrainedModel model, AlertRules rules, String nothing, Progress progress) {
        TestPeriod period = new TestPeriod(run.training().comparison(), model);
        if (period.days().isEmpty()) {
            throw new UnusableRequestException(nothing);
        }
        List<AlertPreview> previews =
                AlertPreview.of(period, MINUTES, List.of(rules, rules.with(AlertRule::withoutHysteresis)), progress);
        return new Preview(rules, model, previews.get(0), previews.get(1));
    }
}
