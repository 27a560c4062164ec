/** Tickets that a request describes: read, cleaned as all others, scored, answered. */
package dev.escalation.serve.predict;
