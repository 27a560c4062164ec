package dev.escalation.serve;

import dev.escalation.app.ScoreRequest;
import dev.escalation.app.ScoredData;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.live.LiveBeginning;
import dev.escalation.app.live.LiveListener;
import dev.escalation.app.live.LiveService;
import dev.escalation.app.live.LiveSource;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.TicketScorer;
import dev.escalation.serve.predict.DeskShape;
import dev.escalation.serve.predict.Served;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes what a server answers from out of a saved model and the data of a desk. */
public final class DeskLoader {
    private static final int ID_DIGITS = 12;

    private DeskLoader() {}

    /**
     * The desk as it was loaded.
     *
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws dev.escalation.model.tree.ModelFormatException if the model file is damaged
     * @throws UnusableRequestException if there is no such model, or it does not fit the data
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Served load(ScoreRequest request, Progress progress) throws IOException {
        ScoredData data = ScoredData.of(request, progress);
        LiveBeginning desk = LiveBeginning.of(data, modelId(data, request.model()), progress);
        return served(data, desk.desk(), desk::queue, request.model());
    }

    /** Answers that keep up with a desk, until it is closed. */
    public record FollowedDesk(Served served, LiveService following) implements AutoCloseable {
        @Override
        public void close() {
            following.close();
        }
    }

    /** Opens a feed on what was loaded. */
    @FunctionalInterface
    public interface Feed {
        /** @param plan that the data was read by */
        ChangeFeed open(ImportPlan plan) throws IOException;
    }

    /**
     * The desk as it is from now on; otherwise as {@link #load}.
     *
     * @param listener is told what comes of following
     * @throws dev.escalation.store.database.StoreException if the database that is to be followed refuses
     */
    public static FollowedDesk follow(ScoreRequest request, Feed feed, LiveListener listener, Progress progress)
            throws IOException {
        ImportPlan plan = Importer.plan(request.from(), request.mapping());
        ScoredData data = ScoredData.of(request, progress);
        LiveBeginning desk = LiveBeginning.of(data, modelId(data, request.model()), progress);
        LiveSource source = new LiveSource(feed.open(plan), plan.mapping(), plan.source());
        LiveService following = LiveService.follow(source, desk, LiveService.USUAL_REFRESH, listener);
        return new FollowedDesk(served(data, following.scorer(), following::queue, request.model()), following);
    }

    private static Served served(ScoredData data, TicketScorer desk, Supplier<RiskQueue> queue, Path model)
            throws IOException {
        return new Served(
                desk,
                DeskShape.of(data.clean().data(), data.mapping()),
                data.usual(),
                queue,
                card(model),
                Files.getLastModifiedTime(model).toMillis());
    }

    /** The kind of the model with what its file comes to. */
    private static String modelId(ScoredData data, Path model) throws IOException {
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
            throw new UnusableRequestException(Said.of("serve.record.damaged", file));
        }
    }
}
