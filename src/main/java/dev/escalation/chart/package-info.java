/** Charts as records: the data, drawn with Java2D in theme colours, written as PNG and CSV; no window is needed. */
@NullMarked
package dev.escalation.chart;

import org.jspecify.annotations.NullMarked;
