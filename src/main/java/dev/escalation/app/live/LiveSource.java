package dev.escalation.app.live;

import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.feed.ChangeFeed;

/**
 * What is followed.
 *
 * @param feed closed by whoever follows it
 * @param mapping how its tables are read; settled by a full import, never guessed from a few rows
 * @param name what the data's origin is called
 */
public record LiveSource(ChangeFeed feed, Mapping mapping, String name) {}
