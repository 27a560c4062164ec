package dev.escalation.serve;

import dev.escalation.app.ScoreRequest;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.live.SampleTraining;
import dev.escalation.model.ModelJson;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.serve.predict.Served;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The sample desk with two models, as servers answer from it; loaded once. */
public final class ServedSample {
    private static final Map<ModelKind, Served> LOADED = new EnumMap<>(ModelKind.class);

    private ServedSample() {}

    /** @param kind logistic or XGBoost */
    public static synchronized Served of(ModelKind kind) {
        return LOADED.computeIfAbsent(kind, ServedSample::load);
    }

    private static Served load(ModelKind kind) {
        try {
            Path folder = Files.createTempDirectory("served");
            Path file = write(kind, folder);
            Served served = DeskLoader.load(
                    new ScoreRequest(Path.of("sample-data"), new MappingChoice.Auto(), file, Optional.empty()),
                    Progress.NONE);
            Files.delete(file);
            Files.delete(folder);
            return served;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves the model in a folder; gives the file. */
    public static Path write(ModelKind kind, Path folder) throws IOException {
        TrainedModel model = SampleTraining.get().comparison().results().stream()
                .map(ModelResult::model)
                .flatMap(Optional::stream)
                .filter(trained -> trained.kind() == kind)
                .findFirst()
                .orElseThrow();
        return Files.write(folder.resolve(kind.id() + ".json"), ModelJson.write(model));
    }
}
