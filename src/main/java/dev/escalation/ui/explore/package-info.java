/** What the data says as a whole, before any model: how much, how long, how often, what is missing, what goes together. */
@NullMarked
package dev.escalation.ui.explore;

import org.jspecify.annotations.NullMarked;
