/** Discrete-event simulation of people who work on tickets: events in order of time, queues, servers with hours. */
@NullMarked
package dev.escalation.simulate.engine;

import org.jspecify.annotations.NullMarked;
