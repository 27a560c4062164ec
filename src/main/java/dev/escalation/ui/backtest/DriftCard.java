package dev.escalation.ui.backtest;

import dev.escalation.model.drift.Drift;
import dev.escalation.model.drift.DriftRows;
import dev.escalation.model.drift.FeatureDrift;
import dev.escalation.model.drift.Psi;
import dev.escalation.report.overtime.OverTime;
import dev.escalation.report.overtime.OverTimeFiles;
import dev.escalation.report.overtime.OverTimeWords;
import dev.escalation.ui.Context;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What has changed since the model learned: in sentences, by feature, and one feature closely. */
final class DriftCard {
    private static final double GAP = 14;
    private static final double DETAIL_WIDTH = 430;

    private final Context context;
    private final Card list = new Card();
    private final Card detail = new Card();
    private final HBox node = new HBox(GAP, list, detail);
    private final Label sentences = Labels.wrapped("", "text-small");
    private final DriftTable table;
    private final Label meaning = Labels.wrapped("", "text-small");
    private final Label chosen = Labels.wrapped("", "text-strong");
    private final BinsView bins;
    private final Button export;
    private final VBox content;
    private @Nullable TrainingRun run;
    private @Nullable Drift shown;

    DriftCard(Context context) {
        this.context = context;
        this.table = new DriftTable(context.texts(), this::choose);
        this.bins = new BinsView(context.texts());
        this.export = Buttons.icon("fth-download", text("backtest.drift.export"), this::export);
        export.setId("export-drift");
        list.setTitle(text("backtest.drift"));
        list.tools().getChildren().add(export);
        list.setMinHeight(260);
        sentences.setId("drift-sentences");
        sentences.setPadding(new Insets(10, 14, 10, 14));
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        content = new VBox(sentences, table.node());
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        detail.setMinWidth(DETAIL_WIDTH);
        detail.setMaxWidth(DETAIL_WIDTH);
        detail.setMinHeight(0);
        detail.setTitle(text("backtest.detail"));
        VBox inside = new VBox(10, chosen, meaning, bins);
        inside.setPadding(new Insets(12, 14, 12, 14));
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        detail.setContent(scroll);
        meaning.setId("drift-meaning");
        node.setMinHeight(260);
    }

    private String text(String key) {
        return context.texts().get(key);
    }

    Node node() {
        return node;
    }

    void show(TrainingRun of, @Nullable OverTime result, VerdictCard.State state) {
        run = of;
        Drift drift = result == null ? null : result.drift().orElse(null);
        export.setVisible(drift != null);
        detail.setVisible(drift != null);
        if (drift == null) {
            shown = null;
            showNone(result, state);
        } else if (!drift.equals(shown)) {
            shown = drift;
            sentences.setText(
                    String.join(" ", new OverTimeWords(java.util.Objects.requireNonNull(result)).drift(drift)));
            list.setContent(content);
            table.show(drift.features());
        }
    }

    private void showNone(@Nullable OverTime result, VerdictCard.State state) {
        if (result == null && state == VerdictCard.State.COMPUTING) {
            list.showComputing();
        } else {
            String why = result == null ? "" : result.whyNoDrift() + ".";
            list.showEmpty("fth-shuffle", text("backtest.drift.none"), why);
        }
    }

    private void choose(FeatureDrift feature) {
        chosen.setText(context.texts().phrases().label(feature.info()));
        meaning.setText(meaning(feature));
        bins.show(feature, bin -> open(feature, bin));
    }

    private String meaning(FeatureDrift feature) {
        String key = switch (feature.kind()) {
            case OF_TIME -> "backtest.meaning.grows";
            case OF_DESK -> "backtest.meaning.desk." + feature.psi().band();
            case OF_TICKETS -> "backtest.meaning." + feature.psi().band();
        };
        return text(key);
    }

    private void open(FeatureDrift feature, Psi.Bin bin) {
        TrainingRun of = run;
        Drift drift = shown;
        if (of == null || drift == null) {
            return;
        }
        int[] rows = DriftRows.of(drift, of.training().table(), feature, bin);
        String value = bin.isMissing() ? text("backtest.bins.missing") : bin.name();
        String name = context.texts()
                .get("backtest.tickets", context.texts().phrases().label(feature.info()), value);
        context.workbench()
                .show(new TicketSet.Scores(
                        name,
                        of.training(),
                        of.training().comparison().best().model().orElseThrow(),
                        rows));
    }

    private void export() {
        Drift drift = shown;
        if (drift != null) {
            new Export(context).write("drift.csv", file -> OverTimeFiles.writeDrift(drift, file));
        }
    }
}
