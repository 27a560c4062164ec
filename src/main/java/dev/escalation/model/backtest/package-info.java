/** How a model would have done at earlier moments: trained up to an origin, tested on the weeks after it, again and again. */
@NullMarked
package dev.escalation.model.backtest;

import org.jspecify.annotations.NullMarked;
