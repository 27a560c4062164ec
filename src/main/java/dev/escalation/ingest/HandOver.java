package dev.escalation.ingest;

import dev.escalation.data.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which event it is that a ticket comes to a group or an agent; null makes none.
 *
 * @param first nobody had it before
 * @param again from one to another, or to nobody
 */
public record HandOver(@Nullable EventType first, @Nullable EventType again) {
    /** Makes no event. */
    public static final HandOver NONE = new HandOver(null, null);
}
