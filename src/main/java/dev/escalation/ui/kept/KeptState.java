package dev.escalation.ui.kept;

import dev.escalation.app.registry.Champions;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.Registry;
import dev.escalation.app.registry.SessionRegistry;
import dev.escalation.task.Progress;
import dev.escalation.ui.TrainingRun;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the part shows.
 *
 * @param models the newest first
 */
record KeptState(List<ModelRecord> models, Champions champions) {
    /** @param history the trainings of the session, for a registry that keeps nothing by itself */
    static KeptState read(Registry registry, List<TrainingRun> history, Progress progress) throws IOException {
        if (registry instanceof SessionRegistry session) {
            history.forEach(run -> session.add(
                    run.keptAs(),
                    run.training(),
                    run.finishedAt().atZone(ZoneId.systemDefault()).toInstant()));
        }
        return new KeptState(registry.models(progress), registry.champions(progress));
    }

    /** The one of the same kind for the same outcome before it. */
    Optional<ModelRecord> before(ModelRecord model) {
        return models.stream()
                .filter(each -> each.key().model().equals(model.key().model()))
                .filter(each -> each.target().equals(model.target()))
                .filter(each -> !each.isImported() && each.at().isBefore(model.at()))
                .findFirst();
    }
}
