/** Looks for columns that know the outcome, in features and in the columns of a source as it was exported. */
@NullMarked
package dev.escalation.model.leak;

import org.jspecify.annotations.NullMarked;
