package dev.escalation.cli;

import dev.escalation.serve.ServerOptions;
import dev.escalation.serve.predict.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say where a server listens and what it takes. */
final class ServeArguments {
    /** Which option sets a value. */
    private static final Map<String, String> OPTIONS = Map.of(
            "port", "--port",
            "bodyBytes", "--max-body",
            "tickets", "--max-tickets",
            "events", "--max-events",
            "requestsPerSecond", "--max-rate",
            "inFlight", "--max-in-flight",
            "sendTime", "--send-timeout in milliseconds",
            "idleTime", "--idle-timeout in milliseconds",
            "stopTime", "--stop-timeout in milliseconds",
            "warmUp", "--warm-up");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; default ${DEFAULT-VALUE}, this machine alone. Others need a key.")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + ServerOptions.DEFAULT_PORT,
            description = "Port to listen on; default ${DEFAULT-VALUE}, 0 for any that is free.")
    private int port;

    @Option(names = "--require-key", description = "Ask for a key on this machine's own address too.")
    private boolean requireKey;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            split = ",",
            description = "Further names by which clients of this machine may call the server.")
    private List<String> hosts = List.of();

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            split = ",",
            description = "Web pages that may ask the server, such as https://desk.example.com; by default none.")
    private List<String> origins = List.of();

    @Option(
            names = "--max-body",
            paramLabel = "BYTES",
            defaultValue = "4194304",
            description = "Largest body; default ${DEFAULT-VALUE}.")
    private int body;

    @Option(
            names = "--max-tickets",
            paramLabel = "N",
            defaultValue = "500",
            description = "Most tickets of a request; default ${DEFAULT-VALUE}.")
    private int tickets;

    @Option(
            names = "--max-events",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Most events of a ticket; default ${DEFAULT-VALUE}.")
    private int events;

    @Option(
            names = "--max-rate",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Most requests of a client in a second; default ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--max-in-flight",
            paramLabel = "N",
            defaultValue = "64",
            description = "Most requests that are worked on at a time; default ${DEFAULT-VALUE}.")
    private int inFlight;

    @Option(
            names = "--send-timeout",
            paramLabel = "SECONDS",
            defaultValue = "15",
            description = "Until a request must have arrived; default ${DEFAULT-VALUE}.")
    private int sendSeconds;

    @Option(
            names = "--idle-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "After which an idle connection is closed; default ${DEFAULT-VALUE}.")
    private int idleSeconds;

    @Option(
            names = "--stop-timeout",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "For requests in flight when the server stops; default ${DEFAULT-VALUE}.")
    private int stopSeconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "" + ServerOptions.DEFAULT_WARM_UP_SECONDS,
            description = "Longest practice before it is ready; default ${DEFAULT-VALUE}. With less, the first requests"
                    + " are slower.")
    private int warmUpSeconds;

    ServerOptions options() {
        try {
            Limits limits = new Limits(
                    body,
                    tickets,
                    events,
                    Limits.DEFAULT.nesting(),
                    Limits.DEFAULT.textChars(),
                    rate,
                    inFlight,
                    Limits.DEFAULT.connections(),
                    Duration.ofSeconds(sendSeconds),
                    Duration.ofSeconds(idleSeconds),
                    Duration.ofSeconds(stopSeconds));
            return new ServerOptions(
                    host,
                    port,
                    requireKey,
                    lowerCase(hosts),
                    Set.copyOf(origins),
                    limits,
                    Duration.ofSeconds(warmUpSeconds));
        } catch (IllegalArgumentException e) {
            String words = String.valueOf(e.getMessage());
            String name = words.substring(0, words.indexOf(' '));
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    OPTIONS.getOrDefault(name, name) + words.substring(name.length()) + ".");
        }
    }

    private static Set<String> lowerCase(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
