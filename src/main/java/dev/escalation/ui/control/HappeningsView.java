package dev.escalation.ui.control;

import dev.escalation.live.Happening;
import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened to a ticket: who did what and when, and what was written. */
public final class HappeningsView extends VBox {
    /** Of what the score did not know. */
    public static final double AFTER_OPACITY = 0.7;

    private final Texts texts;
    private final HappeningWords words;

    public HappeningsView(Texts texts) {
        super(8);
        this.texts = texts;
        this.words = new HappeningWords(texts);
    }

    public void show(List<Happening> happenings) {
        show(happenings, Long.MAX_VALUE);
    }

    /**
     * Sets apart what the score did not know.
     *
     * @param scoredAt the moment of the score
     */
    public void show(List<Happening> happenings, long scoredAt) {
        getChildren().clear();
        boolean divided = false;
        for (Happening happening : happenings) {
            VBox entry = entry(happening);
            if (happening.time() > scoredAt) {
                entry.setOpacity(AFTER_OPACITY);
                if (!divided) {
                    getChildren().add(new Tag(texts.get("common.event.after"), Tag.Kind.NEUTRAL));
                    divided = true;
                }
            }
            getChildren().add(entry);
        }
    }

    private VBox entry(Happening happening) {
        Label who = Labels.styled(words.who(happening), "text-small-strong");
        who.setMinWidth(USE_PREF_SIZE);
        Label what = Labels.wrapped(words.what(happening), "text-small");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label when = Labels.styled(texts.formats().shortMoment(happening.time()), "text-micro");
        when.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, who, what, when);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox entry = new VBox(1, head);
        if (!happening.text().isEmpty()) {
            entry.getChildren().add(Labels.wrapped(happening.text(), "text-body"));
        }
        return entry;
    }
}
