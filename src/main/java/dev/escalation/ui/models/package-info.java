/** Training and comparing models, and the alert line. */
@NullMarked
package dev.escalation.ui.models;

import org.jspecify.annotations.NullMarked;
