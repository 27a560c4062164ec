package dev.escalation.store.tables;

import java.time.Instant;

/**
 * A model from a file.
 *
 * @param document as in a model file
 * @param metadata JSON of what stood beside it; {@code {}} if nothing did
 */
public record ImportRow(
        ModelKey key, String target, String fileName, byte[] document, String metadata, Instant at, String by) {}
