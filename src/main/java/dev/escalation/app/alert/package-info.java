/** Alert rules as a file, what they would have come to, and a desk that is watched by them. */
@NullMarked
package dev.escalation.app.alert;

import org.jspecify.annotations.NullMarked;
