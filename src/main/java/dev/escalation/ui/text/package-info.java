/** Words and numbers as users read them. */
@NullMarked
package dev.escalation.ui.text;

import org.jspecify.annotations.NullMarked;
