package dev.escalation.serve;

import java.util.Map;

/** Headers that go with every answer. */
final class SecurityHeaders {
    static final Map<String, String> FIXED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** For answers that are no page: nothing of them may run. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}
}
