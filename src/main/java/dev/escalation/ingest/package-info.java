/** Reads ticket exports: finds files, detects their format, and maps their columns onto the canonical tables. */
package dev.escalation.ingest;
