package dev.escalation.ui.mapping;

import dev.escalation.data.LabelSource;
import dev.escalation.ingest.guess.MappingDraft;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What counts as an escalation and as a breach of the agreement. */
final class OutcomePane {
    private final DraftState state;
    private final VBox all = new VBox(6);
    private final Choices<LabelSource> escalation;
    private final Choices<LabelSource> breach;

    OutcomePane(DraftState state, MappingWords words, Texts texts) {
        this.state = state;
        escalation = new Choices<>(
                source -> words(words, source), chosen -> state.change(draft -> draft.withEscalation(chosen)));
        escalation.node().setId("mapping-escalation");
        breach = new Choices<>(
                source -> words(words, source), chosen -> state.change(draft -> draft.withSlaBreach(chosen)));
        breach.node().setId("mapping-breach");
        all.setPadding(new Insets(12, 14, 12, 14));
        all.getChildren()
                .setAll(
                        Labels.whole(texts.get("mapping.outcome.escalation"), "text-strong"),
                        escalation.node(),
                        Labels.wrapped(texts.get("mapping.outcome.escalation.what"), "text-small"),
                        Labels.whole(texts.get("mapping.outcome.breach"), "text-strong"),
                        breach.node(),
                        Labels.wrapped(texts.get("mapping.outcome.breach.what"), "text-small"));
        VBox.setMargin(all.getChildren().get(3), new Insets(10, 0, 0, 0));
        state.draftProperty().addListener(_ -> show());
    }

    private String words(MappingWords words, LabelSource source) {
        MappingDraft draft = state.draftProperty().get();
        return draft == null ? "" : words.label(draft, source);
    }

    Node node() {
        return all;
    }

    private void show() {
        MappingDraft draft = state.draftProperty().get();
        if (draft != null) {
            escalation.show(with(draft.escalationOptions(), draft.chosenEscalation()), draft.chosenEscalation());
            breach.show(with(draft.slaBreachOptions(), draft.chosenSlaBreach()), draft.chosenSlaBreach());
        }
    }

    /** What was chosen may be no option any more, but it stays chosen. */
    private static List<LabelSource> with(List<LabelSource> options, LabelSource chosen) {
        List<LabelSource> all = new ArrayList<>(options);
        if (!all.contains(chosen)) {
            all.addFirst(chosen);
        }
        return all;
    }
}
