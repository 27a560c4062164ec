package dev.escalation.ui.explain;

import dev.escalation.app.Insight;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketRow;
import dev.escalation.ui.Context;
import dev.escalation.ui.Page;
import dev.escalation.ui.PageView;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.WithoutModel;
import dev.escalation.ui.Workspace;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the model in use reacts to, over all tickets. */
public final class ExplainController implements PageView {
    private final Context context;
    private final Texts texts;

    @FXML
    private HBox head;

    @FXML
    private Label subtitle;

    @FXML
    private StackPane body;

    @FXML
    private HBox content;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    private final Card factorsCard = new Card();
    private final Card factorCard = new Card();
    private final Card openCard = new Card();
    private final FactorsPane factors;
    private final FactorPane factor;
    private final OpenTicketsPane open;
    private final WithoutModel withoutModel;
    private final CohortBar cohorts;
    private final NotExplainedPane notExplained;
    private @Nullable List<TicketRow> explained;
    private @Nullable Prepared prepared;
    private @Nullable FactorDetail detail;

    public ExplainController(Context context) {
        this.context = context;
        this.texts = context.texts();
        this.factors = new FactorsPane(context, factorsCard);
        this.factor = new FactorPane(context, factorCard);
        this.withoutModel = new WithoutModel(context, this::train);
        this.open = new OpenTicketsPane(context, openCard, this::showAll, this::showOne);
        this.cohorts = new CohortBar(context);
        this.notExplained = new NotExplainedPane(context);
    }

    @FXML
    void initialize() {
        left.getChildren().add(factorsCard);
        right.getChildren().addAll(factorCard, openCard);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(space, cohorts);
        cohorts.filterProperty().addListener(_ -> prepareAgain());
        factors.view().selectedProperty().addListener(_ -> choose());
        Workspace workspace = context.workspace();
        workspace.dataProperty().addListener(_ -> refresh());
        workspace.runProperty().addListener(_ -> refresh());
        workspace.insightProperty().addListener(_ -> refresh());
        context.work().running().addListener((ListChangeListener<Object>) _ -> refreshEmpty());
        refresh();
    }

    private void refreshEmpty() {
        if (context.workspace().insightProperty().get() == null) {
            refresh();
        }
    }

    private void refresh() {
        Insight insight = context.workspace().insightProperty().get();
        TrainingRun run = context.workspace().runProperty().get();
        if (insight != null && run != null && !insight.failure().isEmpty()) {
            cohorts.setVisible(false);
            prepared = null;
            detail = null;
            subtitle.setText(
                    texts.get("explain.subtitle.failed", insight.model().kind().label(), run.number()));
            notExplained.show(insight, run);
            body.getChildren().setAll(notExplained);
            return;
        }
        if (insight != null && run != null) {
            body.getChildren().setAll(content);
            cohorts.setVisible(true);
            explained = null;
            prepare(run, insight);
            return;
        }
        cohorts.setVisible(false);
        prepared = null;
        detail = null;
        subtitle.setText("");
        if (context.workspace().dataProperty().get() == null) {
            showNoData();
        } else if (context.workbench().mainJob() == null) {
            body.getChildren().setAll(withoutModel);
        } else {
            body.getChildren().setAll(content);
            List.of(factorsCard, factorCard, openCard).forEach(Card::showComputing);
        }
    }

    private void showNoData() {
        Button data = Buttons.primary("fth-database", texts.get("common.noData.open"), this::openData);
        data.setId("explain-noData");
        body.getChildren()
                .setAll(new EmptyState(
                        "fth-database", texts.get("common.noData"), texts.get("common.noData.what"), data));
    }

    private void openData() {
        context.workspace().pageProperty().set(Page.DATA);
    }

    private void train() {
        context.workbench().train();
    }

    private void prepareAgain() {
        Insight insight = context.workspace().insightProperty().get();
        TrainingRun run = context.workspace().runProperty().get();
        if (insight != null && run != null && insight.failure().isEmpty()) {
            prepare(run, insight);
        }
    }

    /** What a filter lets through, and the rows that it looked at. */
    private record Chosen(Prepared prepared, List<TicketRow> explained) {}

    private void prepare(TrainingRun run, Insight insight) {
        TicketFilter filter = cohorts.filterProperty().get();
        List<TicketRow> known = explained;
        context.work()
                .prepare(
                        factors,
                        progress -> {
                            List<TicketRow> rows = known == null
                                    ? Cohort.rows(insight, run.training(), texts.phrases(), progress)
                                    : known;
                            return new Chosen(
                                    Prepared.of(run, insight, Cohort.of(filter, insight, rows, texts.phrases()), texts),
                                    rows);
                        },
                        this::show);
    }

    private void show(Chosen chosen) {
        Prepared ready = chosen.prepared;
        if (!ready.insight().equals(context.workspace().insightProperty().get())) {
            return;
        }
        explained = chosen.explained;
        prepared = ready;
        detail = null;
        String model = ready.insight().model().kind().label();
        int scores = ready.whose().scores().length;
        int all = ready.run().training().comparison().testRows().length;
        boolean isSample = ready.insight().explanation().rows().length < all;
        String key = !ready.whose().filter().isNone()
                ? "explain.subtitle.cohort"
                : isSample ? "explain.subtitle.sample" : "explain.subtitle";
        subtitle.setText(texts.get(
                key,
                model,
                ready.run().number(),
                texts.formats().count(scores),
                texts.formats().count(all)));
        if (!ready.whose().isEnough()) {
            showTooFew(scores);
            return;
        }
        factors.show(ready.charts(), ready.factors());
        context.work().prepare(left, _ -> ready.overTime(), time -> factors.show(ready.charts(), time));
        if (ready.columns().isEmpty()) {
            List.of(factorCard, openCard)
                    .forEach(card -> card.showEmpty(
                            "fth-bar-chart-2", texts.get("explain.nothing"), texts.get("explain.nothing.what")));
        }
    }

    private void showTooFew(int scores) {
        Button all = Buttons.plain(texts.get("explain.few.all"), () -> cohorts.show(TicketFilter.NONE));
        all.setId("explain-all");
        factorsCard.showEmpty(
                "fth-filter", texts.get("explain.few", scores), texts.get("explain.few.what", Cohort.FEWEST), all);
        List.of(factorCard, openCard)
                .forEach(card -> card.showEmpty("fth-filter", texts.get("explain.few", scores), ""));
    }

    private void choose() {
        Prepared ready = prepared;
        int row = factors.view().selectedProperty().get();
        if (ready != null && row >= 0) {
            Column column = ready.columns().get(row);
            context.work().prepare(factor, _ -> FactorDetail.of(ready, column, texts), chosen -> show(ready, chosen));
        }
    }

    private void show(Prepared ready, FactorDetail chosen) {
        if (ready.equals(prepared)) {
            detail = chosen;
            factor.show(ready, chosen);
            open.show(chosen, ready.whose().openRows().size());
        }
    }

    private void showAll() {
        FactorDetail shown = detail;
        if (shown != null) {
            showTickets(
                    texts.get(
                            "explain.set", texts.phrases().label(shown.column().info())),
                    shown.rows());
        }
    }

    private void showOne(FactorDetail.OpenTicket ticket) {
        showTickets(ticket.entry().explanation().ticketId(), new int[] {ticket.row()});
    }

    private void showTickets(String name, int[] rows) {
        Prepared ready = prepared;
        if (ready != null) {
            context.workbench().show(new TicketSet.SomeOpen(name, rows));
        }
    }
}
