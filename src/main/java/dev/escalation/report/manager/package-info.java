/** What a manager is told about data, models and open tickets, as a document. */
@NullMarked
package dev.escalation.report.manager;

import org.jspecify.annotations.NullMarked;
