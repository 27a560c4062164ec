package dev.escalation.store.feed;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a reader of the list of changes has seen: all that was committed in a snapshot of the server.
 *
 * @param installation the list that was read
 * @param server it was on: which one, and in which of its lives, for a server that is set back to an earlier state begins a
 *     new one
 * @param snapshot as PostgreSQL writes a {@code pg_snapshot}
 */
record Position(String installation, String server, String snapshot) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f-]{36}) (\\d+/[0-9A-F]{8}) (\\d+:\\d+:(?:\\d+(?:,\\d+)*)?)");

    String text() {
        return installation + " " + server + " " + snapshot;
    }

    /** Empty for what is no position. */
    static Optional<Position> of(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Position(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    boolean isOfSameList(Position other) {
        return installation.equals(other.installation) && server.equals(other.server);
    }
}
