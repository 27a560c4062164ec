/** Texts in the languages of the program. */
package dev.escalation.words;
