/** Canonical tables of customers, agents, tickets and events as typed columns, and the values their cells may take. */
package dev.escalation.data;
