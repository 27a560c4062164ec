/** The alert rules as somebody states them, and what they would have come to. */
@NullMarked
package dev.escalation.ui.alerts;

import org.jspecify.annotations.NullMarked;
