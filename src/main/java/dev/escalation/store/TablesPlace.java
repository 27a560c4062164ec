package dev.escalation.store;

import org.jspecify.annotations.Nullable;

/**
 * Where a workspace keeps its tables if not in its own folder.
 *
 * @param database {@code connection:NAME}, an address without a password, or the full path of an {@code .env} file
 * @param schema of the tables; null for the one that the connection names
 * @param workspaceId drawn for this workspace, so that no other one takes its tables for its own
 */
public record TablesPlace(String database, @Nullable String schema, String workspaceId) {}
