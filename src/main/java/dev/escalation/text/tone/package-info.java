/** The tone of what customers write: sentiment by VADER's rules, phrases of urgency and escalation, their course over a ticket. */
package dev.escalation.text.tone;
