/** Cards, chips and other small parts that screens are made of. */
@NullMarked
package dev.escalation.ui.control;

import org.jspecify.annotations.NullMarked;
