/** Service levels that somebody states: their file, and where they are kept. */
@NullMarked
package dev.escalation.app.sla;

import org.jspecify.annotations.NullMarked;
