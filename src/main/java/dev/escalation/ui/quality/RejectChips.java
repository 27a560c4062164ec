package dev.escalation.ui.quality;

import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** A chip for each kind of reason with the number of rows that it leaves, and one for all. */
final class RejectChips extends FlowPane {
    private final Texts texts;
    private final IntConsumer chosen;
    private final List<Integer> offered = new ArrayList<>();

    /** @param chosen takes the number of a kind, or {@link RejectIndex#ANY} */
    RejectChips(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().add("chip-row");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(RejectIndex.Found found) {
        List<Integer> wanted =
                found.kinds().stream().map(RejectIndex.Kind::number).toList();
        if (!wanted.equals(offered) || getChildren().isEmpty()) {
            offered.clear();
            offered.addAll(wanted);
            fill();
        }
        say(0, texts.get("quality.chip.all"), found.withText(), found.query().kind() == RejectIndex.ANY);
        for (int i = 0; i < wanted.size(); i++) {
            RejectIndex.Kind kind = found.kinds().get(i);
            String words = RejectReason.sentence(kind.reason(), texts);
            say(i + 1, words, kind.count(), found.query().kind() == kind.number());
        }
    }

    private void fill() {
        List<ToggleButton> chips = new ArrayList<>();
        chips.add(chip(RejectIndex.ANY, "reject-chip-all"));
        for (int kind : offered) {
            chips.add(chip(kind, "reject-chip-" + (chips.size() + 1)));
        }
        getChildren().setAll(chips);
    }

    private ToggleButton chip(int kind, String id) {
        ToggleButton chip = new ToggleButton();
        chip.setId(id);
        chip.getStyleClass().setAll("chip");
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        chip.setOnAction(_ -> {
            chip.setSelected(true); // one of them always holds
            chosen.accept(kind);
        });
        return chip;
    }

    private void say(int place, String words, int count, boolean selected) {
        ToggleButton chip = (ToggleButton) getChildren().get(place);
        chip.setText(texts.get("quality.chip", words, texts.formats().count(count)));
        chip.setSelected(selected);
    }
}
