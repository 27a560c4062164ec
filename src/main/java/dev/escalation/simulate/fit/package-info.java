/** Learns from the history of tickets how a desk works: who works when, how long tickets wait, and for whom. */
@NullMarked
package dev.escalation.simulate.fit;

import org.jspecify.annotations.NullMarked;
