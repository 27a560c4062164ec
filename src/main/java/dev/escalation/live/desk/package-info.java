/** A desk that is kept up to date, ticket by ticket, and scored as it changes. */
package dev.escalation.live.desk;
