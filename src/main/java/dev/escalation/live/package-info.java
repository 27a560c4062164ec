/** Scoring of open tickets. */
package dev.escalation.live;
