package dev.escalation.serve;

import dev.escalation.serve.keys.KeyFile;
import dev.escalation.serve.keys.WatchedKeys;
import dev.escalation.serve.predict.Predictor;
import dev.escalation.serve.predict.Served;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The program over HTTP, for the command line and the window. Listens from {@link #start} on, answers requests for risks
 * from the first {@link #serve} on.
 */
public final class Server implements AutoCloseable {
    private static final int HEAD_BYTES = 8 << 10;
    private static final long LOOK_MILLIS = 500;

    private final ServerOptions options;
    private final KeyFile keyFile;
    private final Consumer<Throwable> failures;
    private final State state = new State();
    private final Metrics metrics = new Metrics();
    private final InFlight inFlight = new InFlight();
    private final SlowSenders slowSenders;
    private final WatchedKeys keys;
    private final Gate gate;
    private final ScheduledExecutorService looking;
    private final Javalin javalin;
    private int port;

    /**
     * What the server did since it started.
     *
     * @param failures answers with a status of 500 or more
     * @param tickets that got a risk
     * @param status as {@code /health} says it
     */
    public record Counters(long requests, long failures, long tickets, int inFlight, String status) {}

    private Server(ServerOptions options, KeyFile keyFile, boolean loopback, Consumer<Throwable> failures)
            throws IOException {
        this.options = options;
        this.keyFile = keyFile;
        this.failures = failures;
        this.slowSenders = new SlowSenders(options.limits().sendTime());
        this.keys = new WatchedKeys(keyFile);
        this.gate = new Gate(options, loopback, keys);
        Exchange exchange = new Exchange(state, gate, metrics, options, failures);
        this.javalin = Javalin.create(config -> configure(config, exchange));
        this.looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("serve-looking").daemon().factory());
    }

    /**
     * Begins to listen.
     *
     * @param failures told of mistakes of the program
     * @throws UnusableAddressException if the address cannot be used, or would need a key and there is none
     * @throws dev.escalation.serve.keys.UnusableKeysException if the file of keys is damaged
     */
    public static Server start(ServerOptions options, KeyFile keyFile, Consumer<Throwable> failures)
            throws IOException {
        Server server = new Server(options, keyFile, isLoopback(options.host()), failures);
        server.requireKeyWhereNeeded();
        server.listen();
        return server;
    }

    private static boolean isLoopback(String host) {
        try {
            return Loopback.isOnly(host);
        } catch (UnknownHostException _) {
            throw new UnusableAddressException(Said.of("serve.address.none", host));
        }
    }

    private void requireKeyWhereNeeded() {
        if (gate.needsKey() && keys.isEmpty()) {
            looking.shutdownNow();
            throw new UnusableAddressException(Said.of("serve.address.key", options.host()));
        }
    }

    private void configure(JavalinConfig config, Exchange exchange) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.router.ignoreTrailingSlashes = false;
        config.requestLogger.http((ctx, _) -> exchange.ended(ctx));
        config.router.javaLangErrorHandler((response, error) -> response.setStatus(500));
        config.jetty.modifyServer(server -> {
            server.setHandler(inFlight);
            server.setErrorHandler(new JettyErrors());
        });
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new JettyErrors()));
        config.jetty.modifyHttpConfiguration(Server::configure);
        config.jetty.addConnector(this::connector);
        exchange.register(config.routes);
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEAD_BYTES);
        // Else a header is taken for an earlier one of its connection that differs in upper and lower case only: a
        // wrong key
        // for the right one.
        http.setHeaderCacheCaseSensitive(true);
    }

    private ServerConnector connector(org.eclipse.jetty.server.Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.limits().idleTime().toMillis());
        connector.setAcceptQueueSize(256);
        connector.addBean(slowSenders);
        connector.addBean(new NetworkConnectionLimit(options.limits().connections(), connector));
        return connector;
    }

    private void listen() {
        try {
            javalin.start();
            port = javalin.port();
        } catch (RuntimeException e) {
            looking.shutdownNow();
            javalin.stop();
            throw new UnusableAddressException(
                    Said.of("serve.address.taken", options.host(), Integer.toString(options.port()), firstWords(e)));
        }
        var _ = looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static String firstWords(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private void look() {
        keys.look();
        slowSenders.look(System.nanoTime());
    }

    /**
     * From now on requests are answered from this; those in flight end on what they began with. Scores some tickets
     * first, which takes a second or so, and practises before the very first.
     *
     * @throws java.util.concurrent.CancellationException if it is told to stop while it practises
     */
    public void serve(Served served, Progress progress) {
        Predictor next = new Predictor(served, options.limits());
        next.warmUp();
        if (state.predictor().isEmpty()) {
            rehearse(next, progress);
        }
        state.swap(next);
    }

    /** On a server of its own, so that no key is needed and nothing of it is counted. */
    private void rehearse(Predictor next, Progress progress) {
        try (Server stage =
                new Server(ServerOptions.local(0).with(options.limits().unhurried()), keyFile, true, failures)) {
            stage.listen();
            stage.state.swap(next);
            new Rehearsal(stage.port, next.bodiesToPractise()).run(options.warmUp(), progress);
        } catch (IOException e) {
            failures.accept(e); // the first requests take longer, and that is all
        }
    }

    /** @param trouble what is wrong although requests are answered, in words; empty if all is well */
    public void degraded(String trouble) {
        state.trouble(trouble);
    }

    /** Where it listens. */
    public URI address() {
        String host = options.host().contains(":") && !options.host().startsWith("[")
                ? "[" + options.host() + "]"
                : options.host();
        return URI.create("http://" + host + ":" + port);
    }

    public boolean needsKey() {
        return gate.needsKey();
    }

    public Counters counters() {
        return new Counters(
                metrics.requests(), metrics.failures(), metrics.tickets(), inFlight.count(), state.status());
    }

    /**
     * Takes no more requests, lets those in flight end as far as they do so in time, and is gone.
     *
     * @return whether all of them ended
     */
    public boolean stop() {
        boolean ended = false;
        try {
            for (var connector :
                    Objects.requireNonNull(javalin.jettyServer()).server().getConnectors()) {
                ((ServerConnector) connector).close();
            }
            ended = inFlight.drain(options.limits().stopTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            looking.shutdownNow();
            javalin.stop();
        }
        return ended;
    }

    @Override
    public void close() {
        stop();
    }
}
