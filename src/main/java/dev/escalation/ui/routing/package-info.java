/** Who should get a ticket, and what a rule for that would change. */
@NullMarked
package dev.escalation.ui.routing;

import org.jspecify.annotations.NullMarked;
