/** A day of the test period once more: what the model would have flagged, and what happened. */
@NullMarked
package dev.escalation.ui.replay;

import org.jspecify.annotations.NullMarked;
