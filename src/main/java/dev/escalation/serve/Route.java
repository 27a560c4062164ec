package dev.escalation.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The paths of the server. Each takes one method (besides HEAD where that is GET) and gives one media type. */
enum Route {
    PAGE("/", "GET", "text/html"),
    DOCS("/docs", "GET", "text/html"),
    OPENAPI("/openapi.json", "GET", Route.JSON),
    HEALTH("/health", "GET", Route.JSON),
    MODELS("/models", "GET", Route.JSON),
    PREDICT("/predict", "POST", Route.JSON),
    EXPLANATION("/explanations/{ticket_id}", "GET", Route.JSON),
    QUEUE("/queue", "GET", Route.JSON),
    METRICS("/metrics", "GET", "text/plain");

    static final String JSON = "application/json";
    private static final String PARAMETER = "{ticket_id}";

    private final String path;
    private final String method;
    private final String mediaType;

    Route(String path, String method, String mediaType) {
        this.path = path;
        this.method = method;
        this.mediaType = mediaType;
    }

    /** As in the OpenAPI document. */
    String path() {
        return path;
    }

    String method() {
        return method;
    }

    String mediaType() {
        return mediaType;
    }

    /** What it takes, for {@code Allow}. */
    List<String> methods() {
        return method.equals("GET") ? List.of("GET", "HEAD", "OPTIONS") : List.of(method, "OPTIONS");
    }

    /** The page is the same for everybody and holds nothing of a desk; a browser could not send a key to open it. */
    boolean tellsNothing() {
        return this == PAGE || this == DOCS;
    }

    static Optional<Route> of(String requested) {
        return Arrays.stream(values()).filter(route -> route.matches(requested)).findFirst();
    }

    private boolean matches(String requested) {
        if (!path.endsWith(PARAMETER)) {
            return path.equals(requested);
        }
        String beginning = path.substring(0, path.length() - PARAMETER.length());
        return requested.startsWith(beginning)
                && requested.length() > beginning.length()
                && requested.indexOf('/', beginning.length()) < 0;
    }
}
