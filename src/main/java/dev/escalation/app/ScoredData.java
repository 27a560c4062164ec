package dev.escalation.app;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.Mapping;
import dev.escalation.model.ModelInput;
import dev.escalation.model.ModelJson;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A saved model and the data that it is to look at.
 *
 * @param mapping that the data was read with
 * @param moment from which it looks
 */
public record ScoredData(TrainedModel model, Mapping mapping, CleanResult clean, FeatureTable table, long moment) {
    /**
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws dev.escalation.model.tree.ModelFormatException if the model file is damaged
     * @throws UnusableRequestException if there is no such model, or it does not fit the data or the moment
     */
    public static ScoredData of(ScoreRequest request, Progress progress) throws IOException {
        TrainedModel model = read(request.model());
        ImportPlan plan = Importer.plan(request.from(), request.mapping());
        CleanResult clean = Cleaning.run(plan, progress);
        long moment = moment(request, clean.data());
        Optional<TicketVectors> vectors = OpeningTexts.read(clean.data(), model.plan(), null, progress);
        FeatureTable table =
                FeatureBuilder.build(clean.data(), model.plan(), vectors, OptionalLong.of(moment), progress);
        requireFit(model, table, request.model());
        return new ScoredData(model, plan.mapping(), clean, table, moment);
    }

    /** What is usual among the scores before the moment. */
    public UsualValues usual() {
        return UsualValues.of(table, earlierRows());
    }

    /** The rows that are no row of the queue, before the moment. */
    int[] earlierRows() {
        return IntStream.range(0, table.rows())
                .filter(row -> !table.isQueueRow(row) && table.asOf()[row] < moment)
                .toArray();
    }

    private static TrainedModel read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableRequestException(Said.of("app.model.none", file));
        }
        return ModelJson.read(file);
    }

    private static long moment(ScoreRequest request, CleanData data) {
        long last = data.lastMoment();
        if (!Instants.isKnown(last)) {
            throw new UnusableRequestException(Said.of("app.tickets.none"));
        }
        long asked = request.asOf().map(java.time.Instant::toEpochMilli).orElse(last);
        if (asked > last) {
            throw new UnusableRequestException(
                    Said.of("app.moment.late", Instants.format(last), Instants.format(asked)));
        }
        return asked;
    }

    private static void requireFit(TrainedModel model, FeatureTable table, Path file) {
        try {
            model.encode(ModelInput.all(table), new int[0]);
        } catch (IllegalArgumentException e) {
            throw new UnusableRequestException(Said.of("app.model.fit", file.getFileName(), e.getMessage()));
        }
    }
}
