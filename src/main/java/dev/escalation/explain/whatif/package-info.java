/** What a model would say of a ticket with other values, and which steps would bring it below the alert line. */
@NullMarked
package dev.escalation.explain.whatif;

import org.jspecify.annotations.NullMarked;
