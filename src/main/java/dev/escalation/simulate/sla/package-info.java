/** Service levels: within how many hours of which clock a ticket has to be resolved, as agreed or as found in the data. */
@NullMarked
package dev.escalation.simulate.sla;

import org.jspecify.annotations.NullMarked;
