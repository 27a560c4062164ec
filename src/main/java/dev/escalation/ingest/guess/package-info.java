/** The best guess of how an unknown source is to be read, for a person to correct. */
package dev.escalation.ingest.guess;
