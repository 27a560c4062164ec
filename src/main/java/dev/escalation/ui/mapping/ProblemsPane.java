package dev.escalation.ui.mapping;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.guess.DraftProblem;
import dev.escalation.ingest.guess.MappingDraft;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is not right yet, as it arises; what can be shown is one click away. */
final class ProblemsPane {
    private final DraftState state;
    private final Consumer<MeaningPanel.Part> open;
    private final ProblemWords words;
    private final Texts texts;
    private final Card card;
    private final VBox lines = new VBox(6);
    private @Nullable Preview preview;

    ProblemsPane(Card card, DraftState state, Consumer<MeaningPanel.Part> open, Texts texts) {
        this.card = card;
        this.state = state;
        this.open = open;
        this.texts = texts;
        words = new ProblemWords(texts);
        lines.setId("mapping-problems");
        lines.setPadding(new Insets(10, 14, 10, 14));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        card.setContent(scroll);
        state.draftProperty().addListener(_ -> show());
    }

    /** @param seen what came of the first rows; null while nobody knows */
    void show(@Nullable Preview seen) {
        preview = seen;
        show();
    }

    private void show() {
        MappingDraft draft = state.draftProperty().get();
        lines.getChildren().clear();
        if (draft == null) {
            return;
        }
        List<DraftProblem> problems = draft.problems();
        problems.forEach(this::add);
        addPreview();
        int found = lines.getChildren().size();
        boolean failed = preview != null && preview.failure() != null;
        long blocking = problems.stream().filter(DraftProblem::isBlocking).count() + (failed ? 1 : 0);
        card.setSubtitle(subtitle());
        card.tools().getChildren().setAll(tag(found, blocking));
        if (found == 0) {
            add("fth-check", "icon-ok", texts.get("mapping.problems.none"), null);
        }
    }

    /** What the first rows come to. */
    private String subtitle() {
        return preview == null || preview.data() == null
                ? ""
                : texts.get(
                        "mapping.problems.rows",
                        texts.formats().count(preview.rowsIn()),
                        preview.data().tickets().size(),
                        texts.formats().count(preview.data().tickets().size()));
    }

    private Tag tag(int found, long blocking) {
        if (blocking > 0) {
            return new Tag(texts.get("mapping.problems.blocking", blocking), Tag.Kind.BAD);
        }
        return found > 0
                ? new Tag(texts.get("mapping.problems.hints", found), Tag.Kind.WARN)
                : new Tag(texts.get("mapping.problems.usable"), Tag.Kind.OK);
    }

    private void addPreview() {
        if (preview == null) {
            return;
        }
        UnusableInputException failure = preview.failure();
        if (failure != null) {
            add("fth-alert-circle", "icon-bad", texts.why(failure), null);
        }
        preview.rejects().forEach(rejected -> add("fth-alert-triangle", "icon-warn", words.of(rejected), null));
    }

    private void add(DraftProblem problem) {
        String icon = problem.isBlocking() ? "fth-alert-circle" : "fth-alert-triangle";
        add(icon, problem.isBlocking() ? "icon-bad" : "icon-warn", words.of(problem), way(problem));
    }

    /** Leads to where a problem is solved. */
    private @Nullable Runnable way(DraftProblem problem) {
        return switch (problem.kind()) {
            case DATES_UNDECIDED -> () -> open.accept(MeaningPanel.Part.DATES);
            case NO_ESCALATION -> () -> open.accept(MeaningPanel.Part.OUTCOME);
            case VALUES_UNDECIDED ->
                () -> {
                    state.show(problem.canonical());
                    open.accept(MeaningPanel.Part.VALUES);
                };
            case DATES_UNREADABLE, TWO_FOR_ONE, USED_TWICE -> () -> state.show(problem.canonical());
            case NO_TICKETS, TWO_OF_A_TABLE, REQUIRED_MISSING -> null;
        };
    }

    private void add(String icon, String style, String sentence, @Nullable Runnable way) {
        FontIcon symbol = new FontIcon(icon);
        symbol.getStyleClass().addAll("icon-small", style);
        Label label = Labels.wrapped(sentence, "text-body");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(8, symbol, label);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(22);
        if (way != null) {
            Button show = Buttons.link(texts.get("mapping.problems.show"), way);
            show.getStyleClass().add("mapping-show");
            line.getChildren().add(show);
        }
        lines.getChildren().add(line);
    }
}
