package dev.escalation.serve.predict;

import java.time.Duration;

/**
 * What a server takes at most.
 *
 * @param bodyBytes of a request, 1 kB to 1 GB
 * @param tickets of a request
 * @param events of a ticket
 * @param nesting levels of JSON
 * @param textChars of a string
 * @param requestsPerSecond of one client, with as many at once
 * @param inFlight requests that are worked on at a time
 * @param connections open at a time
 * @param sendTime until a request has arrived as a whole
 * @param idleTime after which an idle connection is closed
 * @param stopTime for requests in flight when the server stops
 */
public record Limits(
        int bodyBytes,
        int tickets,
        int events,
        int nesting,
        int textChars,
        int requestsPerSecond,
        int inFlight,
        int connections,
        Duration sendTime,
        Duration idleTime,
        Duration stopTime) {
    public static final Limits DEFAULT = new Limits(
            4 << 20,
            500,
            5_000,
            16,
            100_000,
            1_000,
            64,
            1_000,
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5));

    public Limits {
        within("bodyBytes", bodyBytes, 1 << 10, 1 << 30);
        within("tickets", tickets, 1, 100_000);
        within("events", events, 1, 1_000_000);
        within("nesting", nesting, 8, 1_000);
        within("textChars", textChars, 100, 1_000_000);
        within("requestsPerSecond", requestsPerSecond, 1, 1_000_000);
        within("inFlight", inFlight, 1, 10_000);
        within("connections", connections, 1, 100_000);
        within("sendTime", sendTime.toMillis(), 100, 3_600_000);
        within("idleTime", idleTime.toMillis(), 100, 3_600_000);
        within("stopTime", stopTime.toMillis(), 0, 3_600_000);
    }

    /** The same for a client that asks as fast as it can. */
    public Limits unhurried() {
        return new Limits(
                DEFAULT.bodyBytes,
                tickets,
                events,
                nesting,
                textChars,
                1_000_000,
                inFlight,
                connections,
                DEFAULT.sendTime,
                DEFAULT.idleTime,
                stopTime);
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", not from " + least + " to " + most);
        }
    }
}
