/** Which groups of tickets drive breaches and escalations. */
@NullMarked
package dev.escalation.ui.drivers;

import org.jspecify.annotations.NullMarked;
