/** Reads a source as it was exported, to find columns that know the future. */
@NullMarked
package dev.escalation.app.leaks;

import org.jspecify.annotations.NullMarked;
