/** Long work off the JavaFX thread, with progress and cancellation. */
@NullMarked
package dev.escalation.ui.work;

import org.jspecify.annotations.NullMarked;
