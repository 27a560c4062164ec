/** Backtests and drift as sentences, charts, CSV, JSON and a section of the report. */
@NullMarked
package dev.escalation.report.overtime;

import org.jspecify.annotations.NullMarked;
