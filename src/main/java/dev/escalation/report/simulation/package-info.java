/** Simulations as charts, JSON and words. */
@NullMarked
package dev.escalation.report.simulation;

import org.jspecify.annotations.NullMarked;
