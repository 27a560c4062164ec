package dev.escalation.ui.whatif;

import dev.escalation.explain.RiskMove;
import dev.escalation.explain.whatif.NearestChange;
import dev.escalation.explain.whatif.NearestChange.Option;
import dev.escalation.live.RiskBand;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.RiskChip;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the model says of the values, why, and which steps would do. */
final class WhatIfAnswer extends VBox {
    private static final int MOST_FACTORS = 5;
    private static final int MOST_OPTIONS = 4;

    private final Texts texts;
    private final Label before = Labels.whole("", "text-heading");
    private final Label now = Labels.whole("", "text-display");
    private final RiskChip band = new RiskChip();
    private final Label words = Labels.wrapped("", "text-small");
    private final MoveLines lines;
    private final Label optionsWords = Labels.wrapped("", "text-small");
    private final VBox options = new VBox(4);
    private final Consumer<Option> choose;

    WhatIfAnswer(Texts texts, Consumer<Option> choose) {
        super(10);
        this.texts = texts;
        this.choose = choose;
        this.lines = new MoveLines(texts, MOST_FACTORS);
        now.setId("whatif-risk");
        words.setId("whatif-words");
        lines.setId("whatif-lines");
        options.setId("whatif-options");
        optionsWords.setId("whatif-options-words");
        Label arrow = Labels.whole("\u2192", "text-heading");
        HBox figures = new HBox(10, before, arrow, now, band);
        figures.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        figures,
                        words,
                        lines,
                        Labels.styled(texts.get("whatif.options"), "text-heading"),
                        optionsWords,
                        options);
    }

    void expect() {
        lines.clear();
        options.getChildren().clear();
        optionsWords.setText(texts.get("tickets.filling"));
    }

    void show(RiskMove move, double threshold) {
        before.setText(texts.formats().risk(move.before()));
        now.setText(texts.formats().risk(move.now()));
        RiskBand of = RiskBand.of(move.now(), threshold);
        band.show(move.now(), of);
        band.setText(texts.get("tickets.band." + of.id()));
        String key = move.factors().isEmpty()
                ? "whatif.words.asIs"
                : move.now() < threshold ? "whatif.words.below" : "whatif.words.above";
        words.setText(
                texts.get(key, texts.formats().risk(move.now()), texts.formats().risk(threshold)));
        lines.show(move);
    }

    void show(NearestChange change) {
        List<Option> enough = change.enough();
        List<Option> best = Stream.concat(
                        enough.stream(),
                        change.options().stream()
                                .filter(option -> !enough.contains(option))
                                .filter(option -> option.steps().size() == 1))
                .limit(MOST_OPTIONS)
                .toList();
        String key = best.isEmpty()
                ? "whatif.options.none"
                : enough.isEmpty() ? "whatif.options.notEnough" : "whatif.options.enough";
        optionsWords.setText(texts.get(key, texts.formats().risk(change.threshold())));
        options.getChildren().setAll(best.stream().map(this::line).toList());
    }

    private Node line(Option option) {
        Button step = Buttons.link(new StepWords(texts).of(option.steps()), () -> choose.accept(option));
        step.setWrapText(true);
        step.setMinWidth(0);
        Label risk = Labels.whole(texts.formats().risk(option.risk()), "text-strong");
        HBox line = new HBox(8, risk, step);
        risk.setMinWidth(44);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
