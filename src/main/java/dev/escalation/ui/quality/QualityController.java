package dev.escalation.ui.quality;

import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.Page;
import dev.escalation.ui.PageView;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.control.Segments;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What cleaning kept, repaired and rejected, what the columns hold, and what outcomes are made of. */
public final class QualityController implements PageView {
    private final Context context;
    private final ChosenTable table = new ChosenTable();
    private final Map<QualityPart, QualityPane> panes = new EnumMap<>(QualityPart.class);
    private final Set<QualityPart> filled = EnumSet.noneOf(QualityPart.class);
    private final Segments<QualityPart> parts;
    private @Nullable TicketOpening opening;
    private @Nullable LoadedData shown;
    private QualityPart part = QualityPart.OVERVIEW;
    private boolean atFront;

    @FXML
    private StackPane root;

    @FXML
    private VBox page;

    @FXML
    private HBox sections;

    @FXML
    private Label subtitle;

    @FXML
    private StackPane body;

    public QualityController(Context context) {
        this.context = context;
        this.parts = new Segments<>(
                "quality-part", QualityPart.values(), one -> context.texts().get(one.key()), this::choose);
    }

    @FXML
    void initialize() {
        nothing().standInFor(page, root);
        TicketOpening tickets = new TicketOpening(context, root);
        opening = tickets;
        RejectSource rejects = new RejectSource(context.texts());
        panes.put(QualityPart.OVERVIEW, new OverviewPane(context, table, rejects, this::go));
        panes.put(QualityPart.COLUMNS, new ColumnsPane(context, table, tickets));
        panes.put(QualityPart.ROWS, new RowsPane(context, table, rejects));
        panes.put(QualityPart.TIME, new DaysPane(context, tickets));
        panes.put(QualityPart.LABELS, new LabelsPane(context, tickets));
        panes.put(QualityPart.HISTORY, new HistoryPane(context));
        sections.getChildren().add(parts);
        choose(part);
        context.workspace().dataProperty().addListener(_ -> refresh());
        refresh();
    }

    /** Nothing is computed before somebody looks. */
    @Override
    public void shown() {
        atFront = true;
        refresh();
    }

    private void go(QualityPart wanted) {
        if (parts.getChildren().get(wanted.ordinal()) instanceof ToggleButton button) {
            button.fire();
        }
    }

    private void choose(QualityPart chosen) {
        part = chosen;
        QualityPane pane = panes.get(chosen);
        if (pane != null) {
            body.getChildren().setAll(pane.node());
        }
        refresh();
    }

    private void refresh() {
        LoadedData data = context.workspace().dataProperty().get();
        page.setVisible(data != null);
        boolean looking = atFront && context.workspace().pageProperty().get() == Page.QUALITY;
        if (data == null || !looking) {
            return;
        }
        if (!data.equals(shown)) {
            shown = data;
            filled.clear();
            begin(data);
        }
        QualityPane pane = panes.get(part);
        if (pane != null && filled.add(part)) {
            pane.show(data);
        }
    }

    private void begin(LoadedData data) {
        CleanResult clean = data.clean();
        String started = clean.logs().stream()
                .map(log -> log.startedAt().toEpochMilli())
                .min(Long::compare)
                .map(context.texts().formats()::moment)
                .orElse("");
        subtitle.setText(context.texts().get("quality.subtitle", data.plan().source(), started));
        if (opening != null) {
            opening.close();
        }
        table.show(SummaryRow.of(clean.logs(), context.texts()));
    }

    private EmptyState nothing() {
        return new EmptyState(
                "fth-shield",
                context.texts().get("common.noData"),
                context.texts().get("common.noData.what"),
                Buttons.primary("fth-database", context.texts().get("common.noData.open"), this::openData));
    }

    private void openData() {
        context.workspace().pageProperty().set(Page.DATA);
    }

    @FXML
    void exportSummary() {
        LoadedData data = context.workspace().dataProperty().get();
        if (data != null) {
            new Export(context).write("quality.csv", file -> CleanFiles.writeLog(data.clean(), file));
        }
    }
}
