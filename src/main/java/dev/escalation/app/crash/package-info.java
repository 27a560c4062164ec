/** What is kept of a run that went wrong, without a word of the data: reports, the log's end and marks of runs that never ended. */
@NullMarked
package dev.escalation.app.crash;

import org.jspecify.annotations.NullMarked;
