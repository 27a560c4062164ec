package dev.escalation.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/**
 * Closes connections on which a request does not arrive as a whole in time. An idle timeout alone lets a client send a byte
 * now and then and keep its connection for ever.
 */
final class SlowSenders implements Connection.Listener {
    private static final long NOT_SENDING = -1;

    private final long longestNanos;
    private final Map<Connection, State> open = new ConcurrentHashMap<>();

    /** @param sendingSince since when bytes come without a whole head of a request, in {@link System#nanoTime} */
    private record State(long messages, long bytes, long sendingSince) {}

    SlowSenders(Duration longest) {
        this.longestNanos = longest.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new State(0, 0, NOT_SENDING));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /** To be called every now and then, several times within the longest duration. */
    void look(long now) {
        open.forEach((connection, before) -> look(connection, before, now));
    }

    private void look(Connection connection, State before, long now) {
        long messages = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        boolean another = messages != before.messages;
        boolean sending = bytes != before.bytes;
        long since = another ? NOT_SENDING : before.sendingSince;
        if (!another && sending && since == NOT_SENDING) {
            since = now;
        }
        open.replace(connection, before, new State(messages, bytes, since));
        if (since != NOT_SENDING && sending && now - since > longestNanos) {
            connection.getEndPoint().close();
        }
    }

    int connections() {
        return open.size();
    }
}
