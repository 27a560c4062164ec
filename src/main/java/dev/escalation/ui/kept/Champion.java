package dev.escalation.ui.kept;

import dev.escalation.app.registry.Challenge;
import dev.escalation.app.registry.Champions;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.Promotion;
import dev.escalation.app.registry.Registry;
import dev.escalation.model.Comparison;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.evaluation.Evaluation;
import dev.escalation.task.Progress;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Putting a kept model to use, and setting it against the champion. */
final class Champion {
    private final Context context;
    private final KeptWords words;

    Champion(Context context, KeptWords words) {
        this.context = context;
        this.words = words;
    }

    /** Who uses the program, by the system. */
    static String user() {
        return System.getProperty("user.name", "");
    }

    static Promotion promotion(Champions champions, ModelRecord model, Challenge known, String reasons) {
        boolean was =
                champions.promotions().stream().anyMatch(each -> each.key().equals(model.key()));
        return new Promotion(
                model.target(),
                model.key(),
                was ? Promotion.Kind.ROLLBACK : Promotion.Kind.PROMOTION,
                Instant.now(),
                user(),
                reasons,
                String.join("\n", known.lines()));
    }

    /** What is known of a model against the champion, on the test of the training that is shown. */
    void challenge(ModelRecord model, Consumer<Challenge> done, Consumer<String> failed) {
        TrainingRun run = context.workspace().runProperty().get();
        Registry registry = context.workspace().registry();
        if (run != null) {
            context.work()
                    .start(
                            this,
                            words.get("kept.challenge.task"),
                            progress -> challenge(run, registry, model, progress),
                            done,
                            cause -> failed.accept(context.texts().why(cause)));
        }
    }

    private Challenge challenge(TrainingRun run, Registry registry, ModelRecord model, Progress progress)
            throws IOException {
        Optional<ModelRecord> champion = registry.champions(progress)
                .of(model.target())
                .flatMap(promotion -> find(registry, promotion, progress));
        Optional<Challenge.Contender> present = champion.isEmpty()
                ? Optional.empty()
                : contender(registry, champion.get(), words.get("kept.theChampion"), progress);
        return Challenge.of(
                run.training(),
                contender(registry, model, words.kind(model.key()), progress).orElseThrow(),
                present,
                progress);
    }

    private static Optional<ModelRecord> find(Registry registry, Promotion promotion, Progress progress) {
        try {
            return registry.models(progress).stream()
                    .filter(model -> model.key().equals(promotion.key()))
                    .findFirst();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<Challenge.Contender> contender(
            Registry registry, ModelRecord model, String name, Progress progress) throws IOException {
        return registry.model(model.key(), progress)
                .map(trained -> new Challenge.Contender(name, trained, model.metadata()));
    }

    /** Scores the test of the training that is shown, if that would say something about the model. */
    void evaluate(ModelRecord model, Consumer<String> answer) {
        TrainingRun run = context.workspace().runProperty().get();
        Registry registry = context.workspace().registry();
        if (run == null) {
            return;
        }
        Comparison comparison = run.training().comparison();
        start("kept.evaluate.task", progress -> evaluated(registry, model, comparison, progress), answer);
    }

    private String evaluated(Registry registry, ModelRecord model, Comparison comparison, Progress progress)
            throws IOException {
        Challenge.Contender contender =
                contender(registry, model, words.kind(model.key()), progress).orElseThrow();
        String objection = Challenge.fairness(comparison, contender);
        if (!objection.isEmpty()) {
            return words.get("kept.evaluate.not", words.said(objection));
        }
        Evaluation here = Challenge.evaluate(comparison, contender, progress);
        return words.get(
                "kept.evaluate.said",
                here.rows(),
                words.figure(here.rocAuc()),
                words.figure(here.averagePrecision()),
                words.figure(here.brier()),
                words.said(here.verdict().words()));
    }

    /** Makes it the model in use; of another training than the one that is shown, that training is opened. */
    void use(ModelRecord model, Consumer<String> answer) {
        Registry registry = context.workspace().registry();
        Optional<TrainingRun> ofSession = context.workspace().history().stream()
                .filter(run -> run.keptAs().equals(model.key().runId()))
                .findFirst();
        TrainingRun run = ofSession.orElse(context.workspace().runProperty().get());
        if (run == null) {
            return;
        }
        start("kept.open.task", progress -> usable(registry, model, run, progress), usable -> {
            if (usable.why().isEmpty()) {
                usable.model().ifPresent(trained -> context.workbench().use(usable.run(), trained));
            }
            answer.accept(usable.why().isEmpty() ? usable.notice() : usable.why());
        });
    }

    private record Usable(TrainingRun run, Optional<TrainedModel> model, String notice, String why) {}

    private Usable usable(Registry registry, ModelRecord model, TrainingRun run, Progress progress) throws IOException {
        TrainedModel trained = registry.model(model.key(), progress).orElseThrow();
        Optional<TrainedModel> own = Own.model(run, trained);
        if (own.isPresent()) {
            return new Usable(run, own, words.get("kept.open.said"), "");
        }
        Optional<TrainingRun> kept = context.workbench().kept(model.key().runId(), progress);
        if (kept.isPresent()) {
            return new Usable(kept.get(), Own.model(kept.get(), trained), words.get("kept.open.said"), "");
        }
        String objection = Challenge.misfit(run.training().table(), words.name(model), trained);
        return new Usable(run, Optional.of(trained), words.get("kept.open.foreign"), words.said(objection));
    }

    private <T> void start(String title, dev.escalation.ui.work.Work.Job<T> job, Consumer<T> done) {
        String step = words.get(title);
        context.work()
                .start(
                        words,
                        step,
                        job,
                        done,
                        cause -> context.notices().problem(context.workbench().problem(step, cause)));
    }
}
