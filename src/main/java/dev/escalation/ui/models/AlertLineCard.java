package dev.escalation.ui.models;

import dev.escalation.model.TrainedModel;
import dev.escalation.model.evaluation.ConfusionCounts;
import dev.escalation.ui.Context;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the alert line would do on test, at any height, and the tickets behind each number. */
public final class AlertLineCard {
    private final Context context;
    private final ModelNames names;
    private final Card card = new Card();
    private final AlertLine line;
    private final AlertTiles tiles;
    private final AlertMatrix matrix;
    private final Label scores = new Label();
    private final Label legend = new Label();
    private final Label closed;
    private final Label note = Labels.wrapped("", "text-micro");
    private final Label summary = new Label();
    private final Button back;
    private @Nullable Shown shown;
    private @Nullable AlertTable table;

    public AlertLineCard(Context context) {
        this.context = context;
        this.names = new ModelNames(context.texts());
        this.line = new AlertLine(context.workspace().darkProperty());
        this.tiles = new AlertTiles(context.texts());
        this.matrix = new AlertMatrix(context.texts(), this::open);
        this.back = Buttons.link("", this::toChosen);
        back.setId("alert-line-back");
        this.closed = Labels.wrapped("", "text-micro");
        closed.setText(context.texts().get("models.matrix.closed"));
        closed.setId("matrix-closed");
        card.setId("alert-card");
        card.setTitle(context.texts().get("models.line"));
        card.tools().getChildren().add(back);
        card.setContent(content());
        line.setAccessibleText(context.texts().get("models.line"));
        line.thresholdProperty().addListener(_ -> follow());
    }

    public Card node() {
        return card;
    }

    /** The line that is tried out, 0 to 1; infinite for one that nothing reaches. */
    public ReadOnlyDoubleProperty thresholdProperty() {
        return line.thresholdProperty();
    }

    /** Where the line is moved to. */
    public void move(double threshold) {
        line.thresholdProperty().set(threshold);
    }

    public void show(Shown what, AlertTable prepared) {
        shown = what;
        table = prepared;
        card.setSubtitle(names.of(what.selected()));
        legend.setText(context.texts().get("models.line.legend", names.outcome(what.comparison(), "happened")));
        tiles.words(names, what.comparison());
        matrix.words(names, what.comparison());
        boolean explains = what.selected().model().isPresent();
        matrix.allowOpening(explains);
        closed.setVisible(!explains);
        closed.setManaged(!explains);
        scores.setText(context.texts()
                .get(
                        "models.line.scores",
                        context.texts().formats().count(prepared.scores()),
                        context.texts().formats().count(prepared.tickets())));
        showChosen(what);
        line.show(prepared, what.selected().test().threshold());
        follow();
    }

    private void showChosen(Shown what) {
        ConfusionCounts counts = what.selected().test().confusion();
        double threshold = what.selected().test().threshold();
        String at = Double.isInfinite(threshold)
                ? Figures.NONE
                : context.texts().formats().risk(threshold);
        back.setText(context.texts().get("models.line.back", at));
        note.setText(context.texts().get("models.line.note", at));
        String model = names.of(what.selected());
        summary.setText(
                counts.alerted() == 0
                        ? context.texts().get("models.line.summary.none", model)
                        : context.texts()
                                .get(
                                        "models.line.summary",
                                        model,
                                        figures().share(counts.recall()),
                                        names.outcome(what.comparison(), "ofAll"),
                                        figures().share(counts.precision()),
                                        at));
    }

    private VBox content() {
        legend.getStyleClass().add("text-micro");
        HBox axis = new HBox(
                Labels.whole("0\u00a0%", "text-micro"),
                grow(),
                legend,
                grow(),
                Labels.whole("100\u00a0%", "text-micro"));
        axis.setPadding(new Insets(0, 8, 0, 8));
        summary.setId("alert-summary");
        summary.getStyleClass().add("text-medium");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        scores.getStyleClass().add("text-small");
        scores.setWrapText(true);
        scores.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(10, summary, tiles, new VBox(2, line, axis), matrix, new VBox(4, closed, scores, note));
        content.setPadding(new Insets(12, 14, 12, 14));
        content.setMinHeight(Region.USE_PREF_SIZE);
        return content;
    }

    private static Region grow() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void toChosen() {
        if (shown != null) {
            line.thresholdProperty().set(shown.selected().test().threshold());
        }
    }

    private void follow() {
        if (shown == null || table == null) {
            return;
        }
        double threshold = line.thresholdProperty().get();
        ConfusionCounts counts = table.at(threshold);
        double days = shown.comparison().split().testDays();
        tiles.show(table.ticketsAlerted(threshold) / days, threshold, counts);
        matrix.show(counts);
        back.setVisible(threshold != shown.selected().test().threshold());
    }

    private void open(AlertCell cell) {
        if (shown == null || table == null) {
            return;
        }
        TrainedModel model = shown.selected().model().orElse(null);
        if (model == null) {
            return;
        }
        int[] rows = table.rows(cell, line.thresholdProperty().get());
        String name = context.texts()
                .get(
                        "models.line.origin",
                        context.texts().get("models.cell." + cell.id()),
                        shown.run().number(),
                        context.texts().formats().count(rows.length));
        context.workbench().show(new TicketSet.Scores(name, shown.run().training(), model, rows));
    }

    private Figures figures() {
        return new Figures(context.texts().formats());
    }
}
