package dev.escalation.serve;

import dev.escalation.serve.predict.Predictor;
import dev.escalation.serve.problem.Code;
import dev.escalation.serve.problem.FieldError;
import dev.escalation.serve.problem.Problem;
import dev.escalation.serve.problem.RefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Lets requests in, has them answered, and answers what goes wrong. */
final class Exchange {
    private static final String ROUTE = "route";
    private static final String STARTED = "started";
    private static final String UNKNOWN = "other";
    private static final int DEFAULT_QUEUE = 50;
    private static final int LONGEST_QUEUE = 1_000;

    private final State state;
    private final Gate gate;
    private final Metrics metrics;
    private final BodyReader bodies;
    private final Semaphore places;
    private final int inFlight;
    private final Consumer<Throwable> failures;
    private final Page page = Page.docs();
    private final byte[] openApi = Page.resource("openapi.json");

    /** @param failures told of mistakes of the program; clients are not told more than that there was one */
    Exchange(State state, Gate gate, Metrics metrics, ServerOptions options, Consumer<Throwable> failures) {
        this.state = state;
        this.gate = gate;
        this.metrics = metrics;
        this.bodies = new BodyReader(options.limits().bodyBytes());
        this.inFlight = options.limits().inFlight();
        this.places = new Semaphore(inFlight);
        this.failures = failures;
    }

    void register(RoutesConfig routes) {
        routes.before(this::admit);
        get(routes, Route.PAGE, this::page);
        get(routes, Route.DOCS, this::page);
        get(routes, Route.OPENAPI, ctx -> send(ctx, 200, Route.JSON, openApi));
        get(routes, Route.HEALTH, this::health);
        get(routes, Route.MODELS, ctx -> json(ctx, 200, Answers.models(state.ready())));
        get(routes, Route.QUEUE, ctx -> json(ctx, 200, state.ready().queue(limit(ctx))));
        get(routes, Route.EXPLANATION, ctx -> json(ctx, 200, state.ready().explanation(ctx.pathParam("ticket_id"))));
        get(routes, Route.METRICS, this::metrics);
        routes.post(Route.PREDICT.path(), this::predict);
        for (Route route : Route.values()) {
            routes.options(route.path(), ctx -> preflight(ctx, route));
        }
        routes.exception(RefusedException.class, (e, ctx) -> refuse(ctx, e.problem()));
        routes.exception(Exception.class, this::failed);
        for (Code code : Code.values()) {
            routes.error(code.status(), ctx -> refuseBare(ctx, code));
        }
    }

    /** HEAD has the same headers; the library leaves the body away. */
    private static void get(RoutesConfig routes, Route route, Handler handler) {
        routes.get(route.path(), handler);
        routes.head(route.path(), handler);
    }

    private void admit(Context ctx) {
        ctx.attribute(STARTED, System.nanoTime());
        metrics.began();
        SecurityHeaders.FIXED.forEach((name, value) -> ctx.res().setHeader(name, value));
        ctx.res().setHeader("Content-Security-Policy", SecurityHeaders.NOTHING);
        Optional<Route> found = Route.of(ctx.path());
        ctx.attribute(ROUTE, found.map(Route::path).orElse(UNKNOWN));
        String method = ctx.req().getMethod();
        if (method.equals("OPTIONS") && found.isPresent()) {
            gate.checkPreflight(ctx);
            return;
        }
        gate.check(ctx, found);
        Route route = found.orElseThrow(() -> new RefusedException(
                Code.NOT_FOUND, "There is nothing at this path. The paths are listed at /docs and /openapi.json."));
        if (!route.methods().contains(method)) {
            throw new RefusedException(new Problem(
                    Code.METHOD_NOT_ALLOWED,
                    route.path() + " takes " + String.join(", ", route.methods()) + ".",
                    Map.of("Allow", String.join(", ", route.methods())),
                    java.util.List.of()));
        }
        MediaTypes.checkAccepted(ctx.req().getHeader("Accept"), route.mediaType());
        if (route == Route.PREDICT) {
            MediaTypes.checkSent(ctx.req().getContentType(), ctx.req().getHeader("Content-Encoding"));
        }
    }

    private void preflight(Context ctx, Route route) {
        ctx.res().setHeader("Allow", String.join(", ", route.methods()));
        if (ctx.req().getHeader("Origin") != null) {
            ctx.res().setHeader("Access-Control-Allow-Methods", String.join(", ", route.methods()));
            ctx.res().setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
            ctx.res().setHeader("Access-Control-Max-Age", "600");
        }
        ctx.status(204);
    }

    private void page(Context ctx) {
        ctx.res().setHeader("Content-Security-Policy", page.contentSecurityPolicy());
        send(ctx, 200, "text/html; charset=utf-8", page.html());
    }

    private void health(Context ctx) {
        json(ctx, state.predictor().isPresent() ? 200 : 503, Answers.health(state));
    }

    private void metrics(Context ctx) {
        byte[] text = metrics.text(state.now()).getBytes(StandardCharsets.UTF_8);
        send(ctx, 200, "text/plain; version=0.0.4; charset=utf-8", text);
    }

    private static int limit(Context ctx) {
        String stated = ctx.queryParam("limit");
        if (stated == null) {
            return DEFAULT_QUEUE;
        }
        int limit = stated.matches("\\d{1,4}") ? Integer.parseInt(stated) : 0;
        if (limit < 1 || limit > LONGEST_QUEUE) {
            throw new RefusedException(new FieldError(
                    "",
                    stated,
                    "the parameter limit is no whole number from 1 to " + LONGEST_QUEUE,
                    "Send one, or leave it out for " + DEFAULT_QUEUE + "."));
        }
        return limit;
    }

    /** The body is read first: a client that sends slowly holds no place. */
    private void predict(Context ctx) throws IOException {
        Predictor predictor = state.ready();
        byte[] body = bodies.read(ctx.req());
        if (!places.tryAcquire()) {
            throw new RefusedException(Problem.retry(
                    Code.BUSY, "More than " + inFlight + " requests are worked on already. Try again.", 1));
        }
        try {
            long started = System.nanoTime();
            Predictor.Outcome outcome = predictor.predict(body);
            metrics.scored(outcome.scored(), System.nanoTime() - started);
            json(ctx, 200, outcome.json());
        } finally {
            places.release();
        }
    }

    private void refuse(Context ctx, Problem problem) {
        problem.headers().forEach((name, value) -> ctx.res().setHeader(name, value));
        if (problem.code() == Code.BODY_TOO_LARGE) {
            ctx.res().setHeader("Connection", "close"); // what is left of the body is not read
        }
        send(ctx, problem.code().status(), Problem.MEDIA_TYPE, bytes(problem.json()));
    }

    /** What the HTTP library refuses by itself. */
    private void refuseBare(Context ctx, Code code) {
        String type = ctx.res().getContentType();
        boolean said = type != null && (type.startsWith(Problem.MEDIA_TYPE) || type.startsWith(Route.JSON));
        if (!said) {
            refuse(ctx, Problem.of(code, code.title() + "."));
        }
    }

    /** A client that goes away in the middle is no failure of ours. */
    private void failed(Exception e, Context ctx) {
        if (e instanceof IOException || e.getCause() instanceof IOException) {
            refuse(ctx, Problem.of(Code.SENDING_TOO_SLOW, "The body did not arrive as a whole. Send it again."));
            return;
        }
        failures.accept(e);
        refuse(ctx, Problem.of(Code.INTERNAL, "The program failed. This is a mistake in it; its own log says more."));
    }

    /** Called when an answer is complete. */
    void ended(Context ctx) {
        Long started = ctx.attribute(STARTED);
        String route = ctx.attribute(ROUTE);
        if (started != null && route != null) {
            metrics.ended(route, method(ctx.method()), ctx.statusCode(), System.nanoTime() - started);
        }
    }

    /** Anybody may make up methods; there is one name for them together. */
    private static String method(HandlerType type) {
        return switch (type.name()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> type.name();
            default -> UNKNOWN;
        };
    }

    private static void json(Context ctx, int status, Map<String, Object> json) {
        send(ctx, status, Route.JSON, bytes(json));
    }

    private static byte[] bytes(Map<String, Object> json) {
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    private static void send(Context ctx, int status, String mediaType, byte[] body) {
        ctx.status(status).contentType(mediaType).result(body);
    }
}
