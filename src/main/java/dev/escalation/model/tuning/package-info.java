/** Looking for better settings of the models, on train rows alone. */
@NullMarked
package dev.escalation.model.tuning;

import org.jspecify.annotations.NullMarked;
