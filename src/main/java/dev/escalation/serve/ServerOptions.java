package dev.escalation.serve;

import dev.escalation.serve.predict.Limits;
import java.time.Duration;
import java.util.Set;

/**
 * Where and how a server listens.
 *
 * @param host name or address to listen on; keys are needed on all but those of this machine alone
 * @param port 0 for any that is free
 * @param requireKey on an address of this machine alone too
 * @param hosts further names by which clients may call it there, without port
 * @param origins of web pages that may ask it, such as {@code https://desk.example.com}
 * @param warmUp the longest it practises before it says that it is ready, 0 to 10 minutes; what it has not practised until
 *     then makes the first requests slower
 */
public record ServerOptions(
        String host,
        int port,
        boolean requireKey,
        Set<String> hosts,
        Set<String> origins,
        Limits limits,
        Duration warmUp) {
    public static final int DEFAULT_PORT = 8090;
    /** On two cores it is warm by then, see {@link Rehearsal}. */
    public static final int DEFAULT_WARM_UP_SECONDS = 45;

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(10);

    public ServerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ", not from 0 to 65535");
        }
        if (warmUp.isNegative() || warmUp.compareTo(LONGEST_WARM_UP) > 0) {
            throw new IllegalArgumentException(
                    "warmUp is " + warmUp.toSeconds() + ", not from 0 to " + LONGEST_WARM_UP.toSeconds());
        }
        hosts = Set.copyOf(hosts);
        origins = Set.copyOf(origins);
    }

    /** On this machine alone, without keys. */
    public static ServerOptions local(int port) {
        return new ServerOptions(
                "127.0.0.1",
                port,
                false,
                Set.of(),
                Set.of(),
                Limits.DEFAULT,
                Duration.ofSeconds(DEFAULT_WARM_UP_SECONDS));
    }

    public ServerOptions with(Limits others) {
        return new ServerOptions(host, port, requireKey, hosts, origins, others, warmUp);
    }

    public ServerOptions withWarmUp(Duration longest) {
        return new ServerOptions(host, port, requireKey, hosts, origins, limits, longest);
    }
}
