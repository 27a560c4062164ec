/** What acting on the scores would save. */
@NullMarked
package dev.escalation.ui.simulate;

import org.jspecify.annotations.NullMarked;
