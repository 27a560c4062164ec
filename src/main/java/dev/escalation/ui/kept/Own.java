package dev.escalation.ui.kept;

import dev.escalation.model.ModelJson;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.ui.TrainingRun;
import java.util.Arrays;
import java.util.Optional;

/** A model of a training that is the same as one that was read from where it is kept. */
final class Own {
    private Own() {}

    static Optional<TrainedModel> model(TrainingRun run, TrainedModel read) {
        byte[] document = ModelJson.write(read);
        return run.training().comparison().results().stream()
                .map(ModelResult::model)
                .flatMap(Optional::stream)
                .filter(model -> model.kind() == read.kind() && Arrays.equals(ModelJson.write(model), document))
                .findFirst();
    }
}
