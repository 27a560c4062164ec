/** Who should get a ticket: what agents are good at, how loaded they are, and what a rule for that would change. */
@NullMarked
package dev.escalation.simulate.routing;

import org.jspecify.annotations.NullMarked;
