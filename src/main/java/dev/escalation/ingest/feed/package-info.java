/** Sources that tell what changes in them. */
package dev.escalation.ingest.feed;
