/** Charts as nodes; what they show is drawn by {@link dev.escalation.chart}. */
@NullMarked
package dev.escalation.ui.chart;

import org.jspecify.annotations.NullMarked;
