package dev.escalation.ui.reports;

import dev.escalation.app.Insight;
import dev.escalation.app.sla.ServiceLevels;
import dev.escalation.ui.Context;
import dev.escalation.ui.Page;
import dev.escalation.ui.PageView;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.WithoutModel;
import dev.escalation.ui.Workspace;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.reports.EarlierFiles.Report;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import java.nio.file.Files;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Reports: which can be made and were made, and their pages. Nothing is made before somebody looks. */
public final class ReportsController implements PageView {
    private final Context context;
    private final Texts texts;
    private final Card previewCard = new Card();
    private final Card earlierCard = new Card();
    private final PreviewPane preview;
    private final WantedPane wanted;
    private final EarlierPane earlier;
    private final WithoutModel withoutModel;
    private boolean atFront;
    private @Nullable Wanted making;
    private @Nullable Insight of;

    @FXML
    private StackPane body;

    @FXML
    private HBox content;

    @FXML
    private VBox left;

    @FXML
    private StackPane right;

    public ReportsController(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.withoutModel = new WithoutModel(context, () -> context.workbench().train());
        this.earlier = new EarlierPane(context, earlierCard, this::open);
        this.preview = new PreviewPane(context, previewCard, earlier::saved);
        this.wanted = new WantedPane(texts, _ -> refresh());
        VBox.setVgrow(earlierCard, Priority.ALWAYS);
    }

    @FXML
    void initialize() {
        Card wantedCard = new Card();
        wantedCard.setTitle(texts.get("reports.make"));
        wantedCard.setContent(wanted.node());
        left.getChildren().addAll(wantedCard, earlierCard);
        right.getChildren().add(previewCard);
        Workspace workspace = context.workspace();
        workspace.dataProperty().addListener(_ -> refresh());
        workspace.runProperty().addListener(_ -> refresh());
        workspace.insightProperty().addListener(_ -> refresh());
        workspace.sessionProperty().addListener(_ -> earlier.look());
        context.workspace().pageProperty().addListener((_, _, page) -> atFront = page == Page.REPORTS);
        refresh();
    }

    @Override
    public void shown() {
        atFront = true;
        earlier.look();
        refresh();
    }

    private void refresh() {
        Insight insight = context.workspace().insightProperty().get();
        TrainingRun run = context.workspace().runProperty().get();
        if (context.workspace().dataProperty().get() == null) {
            forget();
            body.getChildren().setAll(noData());
        } else if (insight == null || run == null) {
            forget();
            body.getChildren().setAll(withoutModel);
        } else {
            body.getChildren().setAll(content);
            if (atFront) {
                make(run, insight);
            }
        }
    }

    private void forget() {
        context.work().drop(preview);
        making = null;
        of = null;
    }

    private EmptyState noData() {
        Button data = Buttons.primary(
                "fth-database",
                texts.get("common.noData.open"),
                () -> context.workspace().pageProperty().set(Page.DATA));
        data.setId("reports-noData");
        return new EmptyState("fth-database", texts.get("common.noData"), texts.get("common.noData.what"), data);
    }

    private void make(TrainingRun run, Insight insight) {
        Wanted now = wanted.wanted();
        if (now.equals(making) && insight.equals(of)) {
            return;
        }
        making = now;
        of = insight;
        earlier.clearChoice();
        String title = texts.get("reports.making");
        ServiceLevels levels = context.workspace().serviceLevels();
        RunningTask task = context.work()
                .start(
                        preview,
                        title,
                        progress -> Made.of(now, run, insight, context.desks(), levels.stated(), progress),
                        preview::show,
                        cause -> preview.showFailed(context.workbench().problem(title, cause), this::again));
        preview.showComputing(now.kind(), () -> cancel(task));
    }

    private void cancel(RunningTask task) {
        task.cancel();
        preview.showCancelled(this::again);
    }

    private void again() {
        making = null;
        refresh();
    }

    private void open(Report report) {
        if (!report.isPdf()) {
            context.notices().showFolder(report.file().toAbsolutePath().resolveSibling(""));
            return;
        }
        making = null;
        context.work().drop(preview);
        String title = texts.get("reports.opening", report.file().getFileName());
        context.work()
                .start(
                        preview,
                        title,
                        progress -> Pages.of(Files.readAllBytes(report.file()), progress),
                        pages -> preview.show(report.file(), pages),
                        cause -> preview.showFailed(context.workbench().problem(title, cause), () -> open(report)));
    }
}
