package dev.escalation.ui.kept;

import dev.escalation.app.Insight;
import dev.escalation.app.registry.Challenge;
import dev.escalation.app.registry.ModelCard;
import dev.escalation.app.registry.ModelFile;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.Registry;
import dev.escalation.model.TrainedModel;
import dev.escalation.report.document.HtmlReport;
import dev.escalation.store.tables.ModelKey;
import dev.escalation.task.Progress;
import dev.escalation.ui.Context;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.models.ModelsPane;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All trainings and models that are kept in the workspace, or in the session where none is open. */
public final class KeptPane implements ModelsPane {
    private static final double GAP = 14;
    private static final double DETAIL_WIDTH = 470;
    private static final double NARROW_DETAIL_WIDTH = 400;
    private static final double WIDE = 1150;

    private final Context context;
    private final KeptWords words;
    private final StackPane root = new StackPane();
    private final Card list = new Card();
    private final KeptTable table;
    private final DetailCard detail;
    private final ChampionsCard champions;
    private final Button importing;
    private final Button retention;
    private final Champion acts;
    private @Nullable KeptState state;
    private @Nullable KeptPanel panel;

    public KeptPane(Context context) {
        this.context = context;
        this.words = new KeptWords(context.texts());
        this.acts = new Champion(context, words);
        this.table = new KeptTable(words, this::select);
        this.detail = new DetailCard(
                words,
                new DetailCard.Actions(
                        this::askPromotion, this::open, this::evaluate, this::card, this::export, this::askRemoval));
        this.champions = new ChampionsCard(words);
        importing = Buttons.withIcon("fth-upload", words.get("kept.import"), this::importFile);
        importing.setId("kept-import");
        retention = Buttons.plain(words.get("kept.retention.button"), this::askRetention);
        retention.setId("kept-retention");
        list.setId("kept-card");
        list.setTitle(words.get("kept.title"));
        list.setContent(table.node());
        VBox left = new VBox(GAP, list, champions.node());
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        root.widthProperty().addListener(_ -> arrange());
        arrange();
        root.setId("kept");
        root.getChildren().add(new HBox(GAP, left, detail.node()));
        context.workspace().logEntriesProperty().addListener(_ -> refreshIfSeen());
        context.workspace().insightProperty().addListener(_ -> refreshIfSeen());
        root.sceneProperty().addListener(_ -> refreshIfSeen());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Node> actions() {
        return List.of(retention, importing);
    }

    @Override
    public void show(TrainingRun run) {
        refresh();
    }

    /** The detail is narrower in a narrow window, and the list has fewer columns. */
    private void arrange() {
        boolean wide = root.getWidth() >= WIDE;
        double width = wide ? DETAIL_WIDTH : NARROW_DETAIL_WIDTH;
        detail.node().setMinWidth(width);
        detail.node().setPrefWidth(width);
        detail.node().setMaxWidth(width);
        table.makeRoom(wide);
    }

    private void refreshIfSeen() {
        if (root.getScene() != null) {
            refresh();
        }
    }

    private void refresh() {
        Registry registry = context.workspace().registry();
        list.setSubtitle(
                words.get(context.workspace().sessionProperty().get() == null ? "kept.inSession" : "kept.inWorkspace"));
        List<TrainingRun> history = List.copyOf(context.workspace().history());
        if (state == null) {
            list.showComputing();
        }
        context.work().prepare(this, progress -> read(registry, history, progress), read -> {
            state = read.state();
            list.showContent();
            champions.show(read.state());
            table.show(read.state(), read.inUse());
        });
    }

    private record Read(KeptState state, @Nullable ModelKey inUse) {}

    private Read read(Registry registry, List<TrainingRun> history, Progress progress) throws IOException {
        KeptState read = KeptState.read(registry, history, progress);
        Insight insight = context.workspace().insightProperty().get();
        return new Read(read, insight == null ? null : InUse.of(registry, read, insight.model(), progress));
    }

    private void select(ModelRecord model) {
        if (state != null) {
            detail.show(model, state);
        }
    }

    private void open(ModelRecord model) {
        acts.use(model, detail::answer);
    }

    private void evaluate(ModelRecord model) {
        acts.evaluate(model, detail::answer);
    }

    private void card(ModelRecord model) {
        KeptState now = state;
        if (now != null) {
            new Export(context)
                    .write(
                            "report-card-" + model.key().model() + ".html",
                            file -> HtmlReport.write(ModelCard.of(model, now.champions()), file));
        }
    }

    private void export(ModelRecord model) {
        KeptState now = state;
        Registry registry = context.workspace().registry();
        if (now != null) {
            new Export(context).write("model-" + model.key().model() + ".zip", file -> {
                Optional<TrainedModel> trained = registry.model(model.key(), Progress.NONE);
                String html = HtmlReport.of(ModelCard.of(model, now.champions()));
                ModelFile.write(trained.orElseThrow(), model.metadata(), html, file);
            });
        }
    }

    private void importFile() {
        Registry registry = context.workspace().registry();
        context.notices()
                .askForFileToRead(words.get("kept.import.files"), "*.zip;*.json")
                .ifPresent(file -> start(
                        "kept.import.task", progress -> registry.add(ModelFile.read(file), Champion.user(), progress)));
    }

    private void askPromotion(ModelRecord model) {
        PromotePanel asked =
                new PromotePanel(words, model, (known, reasons) -> promote(model, known, reasons), this::closePanel);
        openPanel(asked);
        acts.challenge(model, asked::show, asked::failed);
    }

    private void promote(ModelRecord model, Challenge known, String reasons) {
        closePanel();
        Registry registry = context.workspace().registry();
        start("kept.promote.task", progress -> {
            registry.promote(Champion.promotion(registry.champions(progress), model, known, reasons), progress);
            return model;
        });
    }

    private void askRemoval(ModelRecord model) {
        openPanel(new RemovePanel(words, model, () -> remove(List.of(model)), this::closePanel));
    }

    private void askRetention() {
        if (state != null) {
            openPanel(new RetentionPanel(words, state, plan -> remove(plan.removed()), this::closePanel));
        }
    }

    private void remove(Collection<ModelRecord> models) {
        closePanel();
        Registry registry = context.workspace().registry();
        List<ModelKey> keys = models.stream().map(ModelRecord::key).toList();
        start("kept.remove.task", progress -> {
            registry.remove(keys, progress);
            return keys;
        });
    }

    private <T> void start(String title, dev.escalation.ui.work.Work.Job<T> job) {
        String step = words.get(title);
        context.work()
                .start(
                        table,
                        step,
                        job,
                        _ -> refresh(),
                        cause -> context.notices().problem(context.workbench().problem(step, cause)));
    }

    private void openPanel(KeptPanel opened) {
        closePanel();
        panel = opened;
        StackPane.setAlignment(opened, Pos.TOP_CENTER);
        StackPane.setMargin(opened, new Insets(30, 20, 12, 20));
        root.getChildren().add(opened);
        opened.requestFocus();
    }

    private void closePanel() {
        if (panel != null) {
            root.getChildren().remove(panel);
            panel = null;
        }
    }
}
