/** The tickets that a shift should look at first. */
@NullMarked
package dev.escalation.report.shift;

import org.jspecify.annotations.NullMarked;
