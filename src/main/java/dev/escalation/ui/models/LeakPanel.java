package dev.escalation.ui.models;

import dev.escalation.app.Training;
import dev.escalation.features.FeatureColumn;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import java.util.Comparator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was found when looking for columns that know the outcome. */
final class LeakPanel extends VBox {
    private final Context context;
    private final VBox findings = new VBox(10);

    LeakPanel(Context context, Runnable onClose) {
        this.context = context;
        setId("leak-panel");
        getStyleClass().addAll("floating-panel", "models-panel");
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                event.consume();
            }
        });
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(context.texts().get("models.leaks"));
        title.getStyleClass().add("text-dialog");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Buttons.icon("fth-x", context.texts().get("models.close"), onClose);
        close.setId("close-leaks");
        HBox head = new HBox(8, title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(findings);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(360);
        getChildren().addAll(head, Labels.wrapped(context.texts().get("models.leaks.what"), "text-small"), scroll);
    }

    void show(Training training) {
        findings.getChildren().setAll(cut(training));
        training.findings().stream()
                .sorted(Comparator.comparing(LeakFinding::severity).reversed())
                .forEach(finding -> findings.getChildren().add(entry(training, finding)));
    }

    private VBox cut(Training training) {
        boolean holds = training.cut().holds();
        String words = context.texts()
                .get(
                        holds ? "models.leaks.cut.holds" : "models.leaks.cut.fails",
                        context.texts().formats().count(training.cut().rowsCompared()),
                        context.texts().formats().day(training.cut().moment()));
        Tag tag = new Tag(
                context.texts().get(holds ? "models.leaks.ok" : "models.leaks.ALARM"),
                holds ? Tag.Kind.OK : Tag.Kind.BAD);
        return entry(tag, context.texts().get("models.leaks.cut"), words);
    }

    private VBox entry(Training training, LeakFinding finding) {
        Tag.Kind kind = switch (finding.severity()) {
            case NOTE -> Tag.Kind.NEUTRAL;
            case WARNING -> Tag.Kind.WARN;
            case ALARM -> Tag.Kind.BAD;
        };
        Tag tag = new Tag(context.texts().get("models.leaks." + finding.severity()), kind);
        String name = context.texts().get("leaks.kind." + finding.kind(), label(training, finding.column()));
        return entry(tag, name, context.texts().said(finding.evidence()));
    }

    private String label(Training training, String column) {
        String known = "models.field." + column;
        if (context.texts().has(known)) {
            return context.texts().get(known);
        }
        return training.table().columns().stream()
                .map(FeatureColumn::info)
                .filter(info -> info.name().equals(column))
                .map(context.texts().phrases()::label)
                .findFirst()
                .orElseGet(() -> context.texts().said(column));
    }

    private static VBox entry(Tag tag, String name, String words) {
        Label what = Labels.wrapped(name, "text-medium");
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox head = new HBox(8, tag, what);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, head, Labels.wrapped(words, "text-small"));
    }
}
