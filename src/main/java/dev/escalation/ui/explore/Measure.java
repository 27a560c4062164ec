package dev.escalation.ui.explore;

import dev.escalation.features.Target;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked about tickets. */
enum Measure {
    VOLUME(null),
    RESOLUTION(null),
    ESCALATION(Target.ESCALATION),
    BREACH(Target.SLA_BREACH);

    private final @Nullable Target target;

    Measure(@Nullable Target target) {
        this.target = target;
    }

    /** The end of keys of its texts. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome it is about, null for none. */
    @Nullable
    Target target() {
        return target;
    }

    static Measure of(Target target) {
        return target == Target.ESCALATION ? ESCALATION : BREACH;
    }
}
