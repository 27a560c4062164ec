package dev.escalation.ui.connect;

import dev.escalation.store.connection.ConnectionTest.Finding;
import dev.escalation.store.connection.ConnectionTest.Step;
import dev.escalation.store.connection.ConnectionTest.Verdict;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps of a test: what each found, and those that were not reached. */
final class StepsPane {
    private final Card card;
    private final Texts texts;
    private final VBox lines = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(lines);

    StepsPane(Card card, Texts texts) {
        this.card = card;
        this.texts = texts;
        lines.setId("connect-steps");
        lines.setPadding(new Insets(10, 14, 10, 14));
        scroll.setFitToWidth(true);
    }

    void showNothing() {
        card.tools().getChildren().clear();
        card.showEmpty("fth-activity", texts.get("connect.steps.none"), texts.get("connect.steps.none.what"));
    }

    void showRunning() {
        card.tools().getChildren().clear();
        card.showComputing();
    }

    void show(List<Finding> findings) {
        lines.getChildren().clear();
        for (Step step : Step.values()) {
            Optional<Finding> found =
                    findings.stream().filter(each -> each.step() == step).findFirst();
            lines.getChildren().add(found.map(this::reached).orElseGet(() -> notReached(step)));
        }
        boolean failed = findings.stream().anyMatch(each -> each.verdict() == Verdict.FAILED);
        card.tools().getChildren().setAll(tag(failed ? Verdict.FAILED : Verdict.GOOD));
        card.setContent(scroll);
        scroll.setVvalue(0);
    }

    private Tag tag(Verdict verdict) {
        Tag.Kind kind = switch (verdict) {
            case GOOD -> Tag.Kind.OK;
            case WARNING -> Tag.Kind.WARN;
            case FAILED -> Tag.Kind.BAD;
        };
        return new Tag(texts.get("connect.verdict." + verdict.name().toLowerCase(Locale.ROOT)), kind);
    }

    private Node reached(Finding finding) {
        Label words = Labels.wrapped(texts.said(finding.said()), "text-small");
        words.setId("connect-step-" + id(finding.step()));
        String icon = switch (finding.verdict()) {
            case GOOD -> "fth-check";
            case WARNING -> "fth-alert-triangle";
            case FAILED -> "fth-alert-circle";
        };
        String style = switch (finding.verdict()) {
            case GOOD -> "icon-ok";
            case WARNING -> "icon-warn";
            case FAILED -> "icon-bad";
        };
        return line(icon, style, finding.step(), tag(finding.verdict()), words);
    }

    private Node notReached(Step step) {
        return line("fth-minus", "icon-small", step, new Tag(texts.get("connect.verdict.open"), Tag.Kind.NEUTRAL));
    }

    private Node line(String icon, String style, Step step, Tag verdict, Node... below) {
        FontIcon symbol = new FontIcon(icon);
        symbol.getStyleClass().addAll("icon-small", style);
        Label title = Labels.whole(texts.get("connect.step." + id(step)), "text-medium");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, symbol, title, space, verdict);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox line = new VBox(2, head);
        for (Node node : below) {
            VBox.setMargin(node, new Insets(0, 0, 0, 22));
            line.getChildren().add(node);
        }
        return line;
    }

    private static String id(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
