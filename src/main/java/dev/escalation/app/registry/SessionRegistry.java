package dev.escalation.app.registry;

import dev.escalation.app.ModelFiles;
import dev.escalation.app.Training;
import dev.escalation.model.ModelJson;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.store.tables.ModelKey;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Models that are kept until the program ends or other data is opened. */
public final class SessionRegistry implements Registry {
    private final Map<ModelKey, Held> held = new LinkedHashMap<>();
    private Champions champions = new Champions(List.of());

    private record Held(ModelRecord entry, Optional<TrainedModel> model) {}

    /** Keeps the models of a training; again, nothing changes. */
    public synchronized void add(String runId, Training training, Instant finishedAt) {
        for (ModelResult result : training.comparison().results()) {
            if (result.model().isPresent()) {
                ModelKey key = new ModelKey(runId, result.name());
                held.computeIfAbsent(
                        key, _ -> held(key, training, result, result.model().get(), finishedAt));
            }
        }
    }

    private static Held held(ModelKey key, Training training, ModelResult result, TrainedModel model, Instant at) {
        ModelMetadata metadata =
                new ModelMetadata(JsonMapper.shared().valueToTree(ModelFiles.metadata(training, model)));
        ModelRecord entry = new ModelRecord(
                key,
                model.target().id(),
                result.equals(training.comparison().best()),
                ModelJson.write(model).length,
                result.seconds(),
                at,
                "",
                "",
                metadata);
        return new Held(entry, Optional.of(model));
    }

    /**
     * Makes the same models champions elsewhere, where they were just kept.
     *
     * @param runId of the training that was kept; promotions of others stay behind
     */
    public void copyPromotions(String runId, Registry other, Progress progress) throws IOException {
        List<ModelRecord> there = other.models(progress);
        for (Promotion promotion : champions(progress).promotions().reversed()) {
            Optional<ModelKey> key = there.stream()
                    .map(ModelRecord::key)
                    .filter(each -> each.model().equals(promotion.key().model()))
                    .findFirst();
            if (promotion.key().runId().equals(runId) && key.isPresent()) {
                other.promote(promotion.of(key.get()), progress);
            }
        }
    }

    @Override
    public synchronized List<ModelRecord> models(Progress progress) {
        return held.values().stream()
                .map(Held::entry)
                .sorted(Comparator.comparing(ModelRecord::at).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<TrainedModel> model(ModelKey key, Progress progress) {
        Held found = held.get(key);
        return found == null ? Optional.empty() : found.model();
    }

    @Override
    public synchronized Champions champions(Progress progress) {
        return champions;
    }

    @Override
    public synchronized void promote(Promotion promotion, Progress progress) {
        if (model(promotion.key(), progress).isEmpty()) {
            throw Removed.of(promotion.key());
        }
        champions = champions.with(promotion);
    }

    @Override
    public synchronized ModelRecord add(ModelFile file, String by, Progress progress) {
        TrainedModel model = file.model();
        ModelKey key = new ModelKey(UUID.randomUUID().toString(), model.kind().id());
        ModelRecord entry = new ModelRecord(
                key,
                model.target().id(),
                false,
                ModelJson.write(model).length,
                0,
                Instant.now(),
                file.name(),
                by,
                file.metadata());
        held.put(key, new Held(entry, Optional.of(model)));
        return entry;
    }

    @Override
    public synchronized void remove(Collection<ModelKey> keys, Progress progress) {
        Removed.requireAllowed(new ArrayList<>(keys), champions);
        for (ModelKey key : keys) {
            Held gone = held.get(key);
            if (gone != null && gone.entry().isImported()) {
                held.remove(key);
            } else if (gone != null) {
                held.put(key, new Held(withoutModel(gone.entry()), Optional.empty()));
            }
        }
    }

    private static ModelRecord withoutModel(ModelRecord entry) {
        return new ModelRecord(
                entry.key(),
                entry.target(),
                entry.best(),
                0,
                entry.trainingSeconds(),
                entry.at(),
                entry.fileName(),
                entry.by(),
                entry.metadata());
    }
}
