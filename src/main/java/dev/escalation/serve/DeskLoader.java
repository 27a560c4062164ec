package dev.escalation.serve;

import dev.escalation.app.ScoreRequest;
import dev.escalation.app.ScoredData;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.live.LiveBeginning;
import dev.escalation.serve.predict.DeskShape;
import dev.escalation.serve.predict.Served;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes what a server answers from out of a saved model and the data of a desk. */
public final class DeskLoader {
    private static final int ID_DIGITS = 12;

    private DeskLoader() {}

    /**
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws dev.escalation.model.tree.ModelFormatException if the model file is damaged
     * @throws UnusableRequestException if there is no such model, or it does not fit the data
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Served load(ScoreRequest request, Progress progress) throws IOException {
        ScoredData data = ScoredData.of(request, progress);
        LiveBeginning desk = LiveBeginning.of(data, modelId(data, request.model()), progress);
        return new Served(
                desk.desk(),
                DeskShape.of(data.clean().data(), data.mapping()),
                desk.desk().scorer().usual(),
                desk::queue,
                card(request.model()),
                Files.getLastModifiedTime(request.model()).toMillis());
    }

    /** The kind of the model with what its file comes to. */
    public static String modelId(ScoredData data, Path model) throws IOException {
        return data.model().kind().id() + "-" + hash(model);
    }

    private static String hash(Path model) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model));
            return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static Map<String, Object> card(Path model) throws IOException {
        String name = String.valueOf(model.getFileName());
        Path file = model.resolveSibling(name.replaceFirst("\\.json$", "") + "_metadata.json");
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return JsonMapper.shared().readValue(Files.readAllBytes(file), new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException _) {
            throw new UnusableRequestException(
                    "the file " + file + " beside the model is damaged. Train again, or take it away.");
        }
    }
}
