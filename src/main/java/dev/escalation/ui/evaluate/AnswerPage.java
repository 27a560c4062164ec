package dev.escalation.ui.evaluate;

import dev.escalation.model.evaluation.Verdict;
import dev.escalation.ui.Context;
import dev.escalation.ui.Problem;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A question with its answer in a sentence, what that means, what can be set, and below it charts and a table. */
final class AnswerPage extends VBox {
    private static final double GAP = 14;
    private static final double PADDING = 14;

    private final Context context;
    private final Question question;
    private final Label answer = Labels.wrapped("", "text-medium");
    private final Label what;
    private final Tag evidence;
    private final HBox controls = new HBox(8);
    private final VBox body = new VBox(GAP);

    AnswerPage(Context context, Question question) {
        super(GAP);
        this.context = context;
        this.question = question;
        String id = question.id();
        setId("closer-" + id);
        setMinHeight(0);
        answer.setId("closer-answer");
        what = Labels.wrapped(context.texts().get("closer.what." + id), "text-small");
        evidence = new Tag(context.texts().get("closer.evidence.little"), Tag.Kind.WARN);
        evidence.managedProperty().bind(evidence.visibleProperty());
        evidence.setVisible(false);
        controls.setAlignment(Pos.CENTER_RIGHT);
        controls.setMinWidth(USE_PREF_SIZE);
        Card head = new Card();
        head.setTitle(context.texts().get("closer.question." + id));
        head.tools().getChildren().addAll(evidence, controls);
        VBox words = new VBox(4, answer, what);
        words.setPadding(new Insets(10, PADDING, 12, PADDING));
        head.setContent(words);
        head.setMinHeight(USE_PREF_SIZE);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
    }

    /** What can be set. */
    HBox controls() {
        return controls;
    }

    /** A word between controls. */
    static Label word(String words) {
        return Labels.whole(words, "text-small");
    }

    /** Below the words, from top to bottom; those that may grow share the room. */
    void setBody(Region... parts) {
        body.getChildren().setAll(List.of(parts));
    }

    void say(String sentence, Verdict verdict) {
        answer.setText(sentence);
        evidence.setVisible(verdict == Verdict.NOT_ENOUGH_EVIDENCE);
    }

    /** Until the answer is known. */
    void computing() {
        answer.setText(context.texts().get("closer.computing"));
        evidence.setVisible(false);
    }

    /** A card whose chart has a height of its own, while what stands below it takes the rest. */
    static Card low(Card card, double height) {
        card.setMinWidth(0);
        card.setMinHeight(height);
        card.setPrefHeight(height);
        card.setMaxHeight(height);
        return card;
    }

    /** A table with the frame of a card. */
    static Region framed(Region table) {
        StackPane frame = new StackPane(table);
        frame.getStyleClass().add("card");
        frame.setPadding(new Insets(1));
        frame.setMinHeight(USE_PREF_SIZE);
        return frame;
    }

    /** A card that takes the room it gets. */
    static Card growing(Card card) {
        card.setMinHeight(0);
        card.setMinWidth(0);
        VBox.setVgrow(card, Priority.ALWAYS);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /** In place of charts and table. */
    void fail(Throwable cause, Button... again) {
        Problem problem = context.workbench().problem(context.texts().get("closer.question." + question.id()), cause);
        answer.setText("");
        Node failed = EmptyState.failed(problem.title(), problem.message(), problem.code(), again);
        VBox.setVgrow(failed, Priority.ALWAYS);
        body.getChildren().setAll(failed);
    }
}
