/** Service levels: what was read off the tickets, and what somebody states instead. */
@NullMarked
package dev.escalation.ui.sla;

import org.jspecify.annotations.NullMarked;
