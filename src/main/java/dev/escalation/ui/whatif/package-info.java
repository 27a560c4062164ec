/** The panel in which other values are tried on a ticket. */
@NullMarked
package dev.escalation.ui.whatif;

import org.jspecify.annotations.NullMarked;
