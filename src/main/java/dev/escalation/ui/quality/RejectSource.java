package dev.escalation.ui.quality;

import dev.escalation.etl.Rejects;
import dev.escalation.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The rejected rows of the data at hand, made ready once for all parts of the page. Safe for use by several threads. */
final class RejectSource {
    private final Texts texts;
    private @Nullable RejectIndex last;

    RejectSource(Texts texts) {
        this.texts = texts;
    }

    /** Takes some time at the first call for these rejects. */
    synchronized RejectIndex of(Rejects rejects) {
        RejectIndex known = last;
        if (known == null || known.rejects() != rejects) {
            known = RejectIndex.of(rejects, texts);
            last = known;
        }
        return known;
    }
}
