/** The part "Over time" of the Models screen: how a model would have done in earlier weeks, and what has changed since. */
@NullMarked
package dev.escalation.ui.backtest;

import org.jspecify.annotations.NullMarked;
