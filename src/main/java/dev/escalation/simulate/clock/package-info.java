/** Hours in which somebody works, and clocks that run in them. */
@NullMarked
package dev.escalation.simulate.clock;

import org.jspecify.annotations.NullMarked;
