package dev.escalation.app.registry;

import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.model.ModelJson;
import dev.escalation.model.TrainedModel;
import dev.escalation.store.tables.ImportRow;
import dev.escalation.store.tables.ModelKey;
import dev.escalation.task.Progress;
import dev.escalation.text.PiiMasker;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The models of a workspace. */
public final class WorkspaceRegistry implements Registry {
    private final WorkspaceSession session;
    private final PiiMasker masker = new PiiMasker();

    public WorkspaceRegistry(WorkspaceSession session) {
        this.session = session;
    }

    @Override
    public List<ModelRecord> models(Progress progress) throws IOException {
        return session.registry(progress).models(progress).stream()
                .map(ModelRecord::of)
                .toList();
    }

    @Override
    public Optional<TrainedModel> model(ModelKey key, Progress progress) throws IOException {
        return session.registry(progress).document(key, progress).map(ModelJson::read);
    }

    @Override
    public Champions champions(Progress progress) throws IOException {
        return new Champions(session.registry(progress).promotions(progress).stream()
                .map(Promotion::of)
                .toList());
    }

    /** The champion is also left as a file, which commands take that name no model. */
    @Override
    public void promote(Promotion promotion, Progress progress) throws IOException {
        TrainedModel model = model(promotion.key(), progress).orElseThrow(() -> Removed.of(promotion.key()));
        Promotion masked = new Promotion(
                promotion.target(),
                promotion.key(),
                promotion.kind(),
                promotion.at(),
                promotion.by(),
                masker.mask(promotion.reasons()),
                promotion.evidence());
        session.registry(progress).promote(masked.row());
        session.folder().keepChampion(ModelJson.write(model));
    }

    @Override
    public ModelRecord add(ModelFile file, String by, Progress progress) throws IOException {
        TrainedModel model = file.model();
        ModelKey key = new ModelKey(UUID.randomUUID().toString(), model.kind().id());
        session.registry(progress)
                .add(new ImportRow(
                        key,
                        model.target().id(),
                        file.name(),
                        ModelJson.write(model),
                        file.metadata().json().toString(),
                        Instant.now(),
                        by));
        return models(progress).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void remove(Collection<ModelKey> keys, Progress progress) throws IOException {
        Removed.requireAllowed(keys, champions(progress));
        session.registry(progress).remove(keys);
    }
}
