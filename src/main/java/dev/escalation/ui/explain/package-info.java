/** What a model reacts to, over all tickets. */
@NullMarked
package dev.escalation.ui.explain;

import org.jspecify.annotations.NullMarked;
