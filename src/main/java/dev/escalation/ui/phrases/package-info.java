/** The list of phrases that say how urgent a customer is, where a user changes it. */
package dev.escalation.ui.phrases;
