package dev.escalation.data;

/**
 * Where data came from; carried into every result.
 *
 * @param source folder or file name as given by the user, without its parent folders
 * @param profile name of the mapping that was used
 * @param snapshotHash SHA-256 over the source bytes and the mapping, 64 hex digits
 */
public record DataOrigin(String source, String profile, String snapshotHash) {}
