/** The risk queue and one ticket in detail. */
@NullMarked
package dev.escalation.ui.tickets;

import org.jspecify.annotations.NullMarked;
