package dev.escalation.ui.backtest;

import dev.escalation.model.drift.RetrainVerdict.Advice;
import dev.escalation.report.overtime.OverTime;
import dev.escalation.report.overtime.OverTimeWords;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.StageWords;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.RunningTask;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Whether to train again, in a sentence, and what is still being computed. */
final class VerdictCard extends VBox {
    private static final double WIDEST_TIP = 420;

    /** How far the computation is. */
    enum State {
        COMPUTING,
        /** Or cancelled: then what is there is of some windows. */
        DONE
    }

    private final Texts texts;
    private final StageWords stages;
    private final StackPane tag = new StackPane();
    private final Label sentence = Labels.wrapped("", "text-strong");
    private final Label summary = Labels.wrapped("", "text-body");
    private final Label notes = Labels.wrapped("", "text-small");
    private final HBox running;
    private final ProgressBar bar = new ProgressBar();
    private final Label stage = Labels.styled("", "text-small");
    private @Nullable RunningTask task;

    VerdictCard(Texts texts) {
        super(6);
        this.texts = texts;
        this.stages = texts.stages();
        getStyleClass().addAll("card", "backtest-verdict");
        sentence.setId("backtest-verdict");
        summary.setId("backtest-summary");
        notes.setId("backtest-notes");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Tooltip rule = new Tooltip(texts.get("backtest.rule"));
        rule.setWrapText(true);
        rule.setMaxWidth(WIDEST_TIP);
        sentence.setTooltip(rule);
        HBox head = new HBox(10, tag, sentence);
        head.setAlignment(Pos.TOP_LEFT);
        tag.setMinWidth(USE_PREF_SIZE);
        Button cancel = Buttons.link(texts.get("common.cancel"), () -> {
            if (task != null) {
                task.cancel();
            }
        });
        cancel.setId("backtest-cancel");
        bar.setPrefWidth(212);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        running = new HBox(10, bar, stage, space, cancel);
        running.setId("backtest-running");
        running.setAlignment(Pos.CENTER_LEFT);
        for (Region part : new Region[] {summary, notes, running}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(head, summary, notes, running);
        setMinHeight(USE_PREF_SIZE);
    }

    void follow(RunningTask followed) {
        task = followed;
        bar.progressProperty().unbind();
        stage.textProperty().unbind();
        bar.progressProperty().bind(followed.shareProperty());
        stage.textProperty().bind(followed.stageProperty().map(stages::of));
    }

    void show(@Nullable OverTime result, State state) {
        running.setVisible(state == State.COMPUTING);
        if (result == null) {
            tag.getChildren().clear();
            sentence.setText(texts.get("backtest.computing"));
            summary.setVisible(false);
            notes.setVisible(false);
            return;
        }
        OverTimeWords words = new OverTimeWords(result);
        if (state == State.COMPUTING) {
            tag.getChildren().clear();
            sentence.setText(texts.get("backtest.computing"));
        } else {
            Advice advice = result.verdict().advice();
            tag.getChildren().setAll(tag(advice));
            sentence.setText(words.verdict());
        }
        summary.setText(result.backtest().map(words::summary).orElse(""));
        summary.setVisible(!summary.getText().isEmpty());
        notes.setText(result.backtest()
                .map(backtest -> (cancelled(
                                        backtest.results().size(),
                                        backtest.plan().windows().size(),
                                        state)
                                + words.testRead(backtest)
                                + " "
                                + words.leftOut(backtest))
                        .strip())
                .orElse(result.whyNoBacktest()));
        notes.setVisible(state == State.DONE && !notes.getText().isEmpty());
    }

    private String cancelled(int made, int planned, State state) {
        return state == State.DONE && made < planned ? texts.get("backtest.cancelled", made, planned) + " " : "";
    }

    private Tag tag(Advice advice) {
        Tag.Kind kind = switch (advice) {
            case RETRAIN -> Tag.Kind.BAD;
            case WATCH -> Tag.Kind.WARN;
            case NO_NEED -> Tag.Kind.OK;
        };
        return new Tag(texts.get("backtest.advice." + advice), kind);
    }
}
