package dev.escalation.ui.control;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.live.Happening;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What happened to a ticket: who did what and when, and what was written. */
public final class HappeningsView extends VBox {
    private static final double AFTER_OPACITY = 0.7;

    private final Texts texts;

    public HappeningsView(Texts texts) {
        super(8);
        this.texts = texts;
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
        Label who = Labels.styled(who(happening), "text-small-strong");
        who.setMinWidth(USE_PREF_SIZE);
        Label what = Labels.wrapped(what(happening), "text-small");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label when = Labels.styled(Formats.shortMoment(happening.time()), "text-micro");
        when.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, who, what, when);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox entry = new VBox(1, head);
        if (!happening.text().isEmpty()) {
            entry.getChildren().add(Labels.wrapped(happening.text(), "text-body"));
        }
        return entry;
    }

    /** A name of several words, such as "Updated by 21", says itself what it is. */
    private String who(Happening happening) {
        if (happening.actor().indexOf(' ') > 0) {
            return happening.actor();
        }
        String role = happening.role().name().toLowerCase(Locale.ROOT);
        return happening.role() == ActorRole.AGENT
                ? texts.get("common.actor." + role, happening.actor()).strip()
                : texts.get("common.actor." + role);
    }

    private String what(Happening happening) {
        boolean ofField = happening.type() == EventType.ATTRIBUTE_CHANGED
                && !happening.field().isEmpty();
        String words = ofField
                ? texts.get("common.event.field", new ColumnWords(texts).column(happening.field()))
                : texts.get("common.event." + happening.type().id());
        return happening.change().isEmpty() ? words : words + ": " + happening.change();
    }
}
