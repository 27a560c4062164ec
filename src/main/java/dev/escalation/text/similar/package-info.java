/** The nearest earlier tickets whose outcome was known at a moment. */
package dev.escalation.text.similar;
