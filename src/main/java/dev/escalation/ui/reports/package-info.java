/** Reports for managers, and the list for a shift. */
@NullMarked
package dev.escalation.ui.reports;

import org.jspecify.annotations.NullMarked;
