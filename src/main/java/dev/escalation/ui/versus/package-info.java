/** Two models side by side on the same test tickets. */
@NullMarked
package dev.escalation.ui.versus;

import org.jspecify.annotations.NullMarked;
