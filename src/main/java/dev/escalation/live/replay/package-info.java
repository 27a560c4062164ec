/** The queue of earlier days once more: what would have been flagged, and what happened. */
@NullMarked
package dev.escalation.live.replay;

import org.jspecify.annotations.NullMarked;
