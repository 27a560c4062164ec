package dev.escalation.app.notify;

import java.util.List;

/**
 * A message that waits to be delivered, or was given up.
 *
 * @param id the same for every attempt, so that a receiver can see what it has already
 * @param channel {@link #WEBHOOK} or {@link #MAIL}
 * @param title one line; the subject of an e-mail
 * @param body JSON, or the text of an e-mail
 * @param tickets that it tells of
 * @param since when it was first to be sent, in milliseconds since 1970
 * @param attempts that have failed
 * @param notBefore when it is tried next
 * @param problem of the last attempt; empty before the first
 */
public record Outgoing(
        String id,
        String channel,
        String title,
        String body,
        List<String> tickets,
        long since,
        int attempts,
        long notBefore,
        String problem) {
    public static final String WEBHOOK = "webhook";
    public static final String MAIL = "mail";

    public Outgoing {
        tickets = List.copyOf(tickets);
    }

    static Outgoing of(String id, String channel, String title, String body, List<String> tickets, long now) {
        return new Outgoing(id, channel, title, body, tickets, now, 0, now, "");
    }

    Outgoing failed(String why, long next) {
        return new Outgoing(id, channel, title, body, tickets, since, attempts + 1, next, why);
    }
}
