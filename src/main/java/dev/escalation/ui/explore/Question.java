package dev.escalation.ui.explore;

import dev.escalation.analysis.Column;
import dev.escalation.analysis.Grain;
import dev.escalation.analysis.Selection;

/**
 * What the user wants to see.
 *
 * @param selection tickets of which the course over time is shown
 */
record Question(Measure measure, Column.Categories column, Grain grain, Selection selection) {}
