package dev.escalation.ui.control;

import dev.escalation.data.ActorRole;
import dev.escalation.data.EventType;
import dev.escalation.live.Happening;
import dev.escalation.ui.text.ColumnWords;
import dev.escalation.ui.text.Texts;
import java.util.Locale;

/** Who did what to a ticket, in words. */
public final class HappeningWords {
    private final Texts texts;

    public HappeningWords(Texts texts) {
        this.texts = texts;
    }

    /** A name of several words, such as "Updated by 21", says itself what it is. */
    public String who(Happening happening) {
        if (happening.actor().indexOf(' ') > 0) {
            return happening.actor();
        }
        String role = happening.role().name().toLowerCase(Locale.ROOT);
        return happening.role() == ActorRole.AGENT
                ? texts.get("common.actor." + role, happening.actor()).strip()
                : texts.get("common.actor." + role);
    }

    public String what(Happening happening) {
        boolean ofField = happening.type() == EventType.ATTRIBUTE_CHANGED
                && !happening.field().isEmpty();
        String words = ofField
                ? texts.get("common.event.field", new ColumnWords(texts).column(happening.field()))
                : texts.get("common.event." + happening.type().id());
        return happening.change().isEmpty() ? words : words + ": " + happening.change();
    }
}
