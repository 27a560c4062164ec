/** Cleans raw tables: repairs what can be repaired, rejects what cannot be used, and keeps account of both. */
package dev.escalation.etl;
