/** Rules that say when somebody is told of a ticket, and what they come to at moment after moment. */
@NullMarked
package dev.escalation.live.alert;

import org.jspecify.annotations.NullMarked;
