/** Matching the columns and values of an unknown source by hand, with what comes of it beside. */
@NullMarked
package dev.escalation.ui.mapping;

import org.jspecify.annotations.NullMarked;
