/** Working through tickets: what can be done about them, where they stand, and on which board. */
@NullMarked
package dev.escalation.ui.triage;

import org.jspecify.annotations.NullMarked;
