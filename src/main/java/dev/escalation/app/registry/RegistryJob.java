package dev.escalation.app.registry;

import dev.escalation.app.Training;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.data.CleanData;
import dev.escalation.etl.CleanResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.report.document.HtmlReport;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What can be done with the kept models of a workspace without a window. */
public final class RegistryJob implements AutoCloseable {
    private final WorkspaceSession session;
    private final Registry registry;
    private final Progress progress;

    public RegistryJob(WorkspaceFolder workspace, Progress progress) {
        this.session = WorkspaceSession.of(workspace);
        this.registry = new WorkspaceRegistry(session);
        this.progress = progress;
    }

    /** The newest first. */
    public List<ModelRecord> models() throws IOException {
        return registry.models(progress);
    }

    public Champions champions() throws IOException {
        return registry.champions(progress);
    }

    /** @throws UnusableRequestException if there is no model of that name */
    public ModelRecord find(String name) throws IOException {
        return ModelNaming.find(models(), champions(), name);
    }

    /**
     * How two models differ on the same test rows, the first one as the candidate.
     *
     * @throws UnusableRequestException if one of them was removed, or nothing was trained on the data that is there
     */
    public Challenge compare(ModelRecord first, ModelRecord second) throws IOException {
        return Challenge.of(training(first), contender(first), Optional.of(contender(second)), progress);
    }

    /** What is known of a model that is to be promoted. */
    public Challenge challenge(ModelRecord candidate) throws IOException {
        Optional<ModelRecord> champion = champions()
                .of(candidate.target())
                .flatMap(promotion -> models(promotion))
                .filter(ModelRecord::isThere);
        Optional<Challenge.Contender> present =
                champion.isEmpty() ? Optional.empty() : Optional.of(contender(champion.get()));
        return Challenge.of(training(candidate), contender(candidate), present, progress);
    }

    private Optional<ModelRecord> models(Promotion promotion) {
        try {
            return models().stream()
                    .filter(model -> model.key().equals(promotion.key()))
                    .findFirst();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The candidate's own training if it can be shown as it was, else the last one. */
    private Training training(ModelRecord candidate) throws IOException {
        CleanData data = session.kept(progress)
                .map(CleanResult::data)
                .orElseThrow(() -> new UnusableRequestException(Said.of("app.clean.none")));
        Optional<WorkspaceSession.Restored> own = candidate.isImported()
                ? Optional.empty()
                : session.training(candidate.key().runId(), data, progress);
        Optional<WorkspaceSession.Restored> last = own.isPresent() ? own : session.lastTraining(data, progress);
        return last.map(WorkspaceSession.Restored::training)
                .orElseThrow(() -> new UnusableRequestException(Said.of("app.trained.none")));
    }

    private Challenge.Contender contender(ModelRecord model) throws IOException {
        return new Challenge.Contender(ModelCard.name(model), document(model), model.metadata());
    }

    private TrainedModel document(ModelRecord model) throws IOException {
        return registry.model(model.key(), progress).orElseThrow(() -> Removed.of(model.key()));
    }

    /** Makes a model the champion for what it predicts. */
    public Promotion promote(ModelRecord candidate, Challenge evidence, String by, String reasons) throws IOException {
        boolean was = champions().promotions().stream()
                .anyMatch(promotion -> promotion.key().equals(candidate.key()));
        Promotion promotion = new Promotion(
                candidate.target(),
                candidate.key(),
                was ? Promotion.Kind.ROLLBACK : Promotion.Kind.PROMOTION,
                Instant.now(),
                by,
                reasons,
                String.join("\n", evidence.lines()));
        registry.promote(promotion, progress);
        return promotion;
    }

    /** Leaves the model with its metadata and its report card in a zip file. */
    public void export(ModelRecord model, Path file) throws IOException {
        String card = HtmlReport.of(ModelCard.of(model, champions()));
        ModelFile.write(document(model), model.metadata(), card, file);
    }

    /** @throws dev.escalation.model.tree.ModelFormatException if the file is no model */
    public ModelRecord add(Path file, String by) throws IOException {
        return registry.add(ModelFile.read(file), by, progress);
    }

    public void remove(Collection<ModelRecord> models) throws IOException {
        registry.remove(models.stream().map(ModelRecord::key).toList(), progress);
    }

    /** Leaves the report card as an HTML file. */
    public void card(ModelRecord model, Path file) throws IOException {
        HtmlReport.write(ModelCard.of(model, champions()), file);
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
