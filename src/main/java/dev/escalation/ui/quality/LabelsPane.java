package dev.escalation.ui.quality;

import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.LabelAudit;
import dev.escalation.analysis.Levels;
import dev.escalation.features.Target;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.chart.ChartCards;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.chart.MarkClicks;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Segments;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where an outcome is read from, how often it is there, and what about it is suspicious. */
final class LabelsPane implements QualityPane {
    private static final double CHARTS_SHARE = 0.4;

    private final Context context;
    private final LabelAuditWords words;
    private final LabelCheckRows rows;
    private final Label finding = Labels.wrapped("", "text-body");
    private final Card monthCard = new Card();
    private final Card priorityCard = new Card();
    private final Card checksCard = new Card();
    private final ChartView byMonth;
    private final ChartView byPriority;
    private final VBox list = new VBox();
    private final VBox node;
    private Target target = Target.ESCALATION;
    private @Nullable Exploration exploration;
    private @Nullable LabelAudit shown;

    LabelsPane(Context context, TicketOpening opening) {
        this.context = context;
        this.words = new LabelAuditWords(new QualityWords(context.texts()));
        this.rows = new LabelCheckRows(words, opening);
        ChartCards cards = new ChartCards(context);
        byMonth = cards.on(monthCard, "quality-rate-by-month");
        byPriority = cards.on(priorityCard, "quality-rate-by-priority");
        MarkClicks.on(byMonth, month -> said(audit -> words.month(audit, month)), month -> open(opening, month));
        MarkClicks.on(
                byPriority, level -> said(audit -> words.level(audit, level)), level -> openLevel(opening, level));
        finding.setId("quality-label-finding");
        list.setId("quality-checks");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        checksCard.setTitle(context.texts().get("quality.labels.checks"));
        checksCard.setContent(scroll);
        list.setPadding(new Insets(4, 0, 8, 0));
        HBox charts = new HBox(14, monthCard, priorityCard);
        HBox.setHgrow(monthCard, Priority.ALWAYS);
        monthCard.setMinWidth(0);
        priorityCard.setMinWidth(420);
        priorityCard.setMaxWidth(420);
        charts.setMinHeight(230);
        node = new VBox(14, head(), charts, checksCard);
        charts.prefHeightProperty().bind(node.heightProperty().multiply(CHARTS_SHARE));
        VBox.setVgrow(checksCard, Priority.ALWAYS);
        checksCard.setMinHeight(150);
    }

    private HBox head() {
        Segments<Target> targets = new Segments<>(
                "quality-target", Target.values(), one -> context.texts().get("quality.target." + one.id()), chosen -> {
                    target = chosen;
                    ask();
                });
        HBox.setHgrow(finding, Priority.ALWAYS);
        finding.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(14, targets, finding);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    @Override
    public Region node() {
        return node;
    }

    @Nullable
    LabelAudit shown() {
        return shown;
    }

    @Override
    public void show(LoadedData data) {
        exploration = null;
        shown = null;
        node.setVisible(false);
        context.work().prepare(list, _ -> Exploration.of(data.clean().data()), ready -> {
            exploration = ready;
            ask();
        });
    }

    private void ask() {
        Exploration ready = exploration;
        Target asked = target;
        if (ready != null) {
            context.work().prepare(node, _ -> ready.labels(asked), this::show);
        }
    }

    private void show(LabelAudit audit) {
        shown = audit;
        node.setVisible(true);
        finding.setText(words.finding(audit));
        monthCard.setTitle(words.monthTitle(audit));
        monthCard.setSubtitle(words.monthNote(audit));
        byMonth.setChart(words.monthChart(audit));
        boolean prioritised = audit.byPriority() != null;
        priorityCard.setVisible(prioritised);
        priorityCard.setManaged(prioritised);
        priorityCard.setTitle(words.priorityTitle(audit));
        byPriority.setChart(words.priorityChart(audit));
        checksCard.setSubtitle(words.checksNote(audit));
        list.getChildren().setAll(rows.of(audit));
    }

    private String said(Function<LabelAudit, String> text) {
        LabelAudit audit = shown;
        return audit == null ? "" : text.apply(audit);
    }

    private void open(TicketOpening opening, int month) {
        LabelAudit audit = shown;
        if (audit != null) {
            opening.open(words.monthName(audit, month), () -> audit.positivesOf(month));
        }
    }

    private void openLevel(TicketOpening opening, int level) {
        LabelAudit audit = shown;
        Levels levels = audit == null ? null : audit.byPriority();
        if (audit != null && levels != null) {
            opening.open(
                    words.levelName(audit, level),
                    () -> audit.positivesOf(levels.levels().get(level)));
        }
    }
}
