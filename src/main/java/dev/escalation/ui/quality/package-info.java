/** What cleaning kept, repaired and rejected. */
@NullMarked
package dev.escalation.ui.quality;

import org.jspecify.annotations.NullMarked;
