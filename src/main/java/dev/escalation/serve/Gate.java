package dev.escalation.serve;

import dev.escalation.serve.keys.WatchedKeys;
import dev.escalation.serve.problem.Code;
import dev.escalation.serve.problem.Problem;
import dev.escalation.serve.problem.RefusedException;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may ask: decided from the headers alone, before a body is read. */
final class Gate {
    private static final String BEARER = "bearer ";

    private final ServerOptions options;
    private final boolean loopback;
    private final WatchedKeys keys;
    private final RateLimit rate;

    /** @param loopback the server listens on addresses of this machine alone */
    Gate(ServerOptions options, boolean loopback, WatchedKeys keys) {
        this.options = options;
        this.loopback = loopback;
        this.keys = keys;
        this.rate = new RateLimit(options.limits().requestsPerSecond(), System::nanoTime);
    }

    /** @throws RefusedException if the request is not to be answered */
    void check(Context ctx, Optional<Route> route) {
        checkHost(ctx.req().getHeader("Host"));
        checkOrigin(ctx);
        boolean open = !needsKey() || route.filter(Route::tellsNothing).isPresent();
        String address = ctx.req().getRemoteAddr();
        String client = open ? address : owner(ctx.req().getHeader("Authorization"), address);
        if (route.orElse(Route.PAGE) != Route.HEALTH) {
            checkRate(client);
        }
    }

    /** Whoever asks for a preflight shows no key; it is told nothing but what may be asked. */
    void checkPreflight(Context ctx) {
        checkHost(ctx.req().getHeader("Host"));
        checkOrigin(ctx);
        checkRate(ctx.req().getRemoteAddr());
    }

    boolean needsKey() {
        return !loopback || options.requireKey();
    }

    private void checkHost(@Nullable String host) {
        if (loopback && (host == null || !Loopback.isNamedBy(host, options.hosts()))) {
            throw new RefusedException(
                    Code.HOST_REFUSED,
                    "The server answers on this machine as localhost, 127.0.0.1 or [::1]. Use one of these, or start it with"
                            + " --allow-host NAME.");
        }
    }

    /** A browser says which page asks. */
    private void checkOrigin(Context ctx) {
        String origin = ctx.req().getHeader("Origin");
        if (origin == null || isOwn(origin, ctx.req().getHeader("Host"))) {
            return;
        }
        if (!options.origins().contains(origin)) {
            throw new RefusedException(
                    Code.ORIGIN_REFUSED,
                    "Pages of other origins may not ask this server. Start it with --allow-origin ORIGIN to let them.");
        }
        ctx.res().setHeader("Access-Control-Allow-Origin", origin);
        ctx.res().addHeader("Vary", "Origin");
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private String owner(@Nullable String authorization, String address) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            checkRate(address);
            throw unauthorized(
                    Code.KEY_MISSING,
                    "Send a key in the header Authorization: Bearer KEY. Keys are made with: workbench keys create NAME",
                    "Bearer realm=\"escalation-workbench\"");
        }
        Optional<String> owner =
                keys.owner(authorization.substring(BEARER.length()).strip());
        if (owner.isEmpty()) {
            checkRate(address);
            throw unauthorized(
                    Code.KEY_REFUSED,
                    "The key is not one of this server. Make a new one with: workbench keys create NAME",
                    "Bearer realm=\"escalation-workbench\", error=\"invalid_token\"");
        }
        return "key " + owner.get();
    }

    private static RefusedException unauthorized(Code code, String detail, String challenge) {
        return new RefusedException(
                new Problem(code, detail, Map.of("WWW-Authenticate", challenge), java.util.List.of()));
    }

    private void checkRate(String client) {
        long seconds = rate.secondsToWait(client);
        if (seconds > 0) {
            throw new RefusedException(Problem.retry(
                    Code.TOO_MANY_REQUESTS,
                    "More than " + options.limits().requestsPerSecond() + " requests in a second. Wait, or send several"
                            + " tickets in one request.",
                    seconds));
        }
    }
}
