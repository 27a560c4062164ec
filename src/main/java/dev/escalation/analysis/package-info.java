/**
 * Questions to the data as a whole: how much, how long, how often, what is missing, what goes together. Everything is
 * counted over arrays in one pass, and every answer says what it stands on.
 */
@NullMarked
package dev.escalation.analysis;

import org.jspecify.annotations.NullMarked;
