/** Finds what keeps the program from working here, and says what to do. */
@NullMarked
package dev.escalation.app.doctor;

import org.jspecify.annotations.NullMarked;
