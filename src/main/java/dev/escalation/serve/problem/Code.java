package dev.escalation.serve.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of problems. The names are part of the interface and never change. */
public enum Code {
    BAD_REQUEST(400, "The request cannot be read"),
    MALFORMED_JSON(400, "The body is no valid JSON"),
    KEY_MISSING(401, "A key is needed"),
    KEY_REFUSED(401, "The key is not known"),
    HOST_REFUSED(403, "The address in the Host header is not one of this server"),
    ORIGIN_REFUSED(403, "Pages of this origin may not ask this server"),
    NOT_FOUND(404, "There is nothing at this path"),
    TICKET_UNKNOWN(404, "The desk has no such ticket"),
    TICKET_NOT_OPEN(404, "The ticket is not in the queue"),
    METHOD_NOT_ALLOWED(405, "The path does not take this method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given"),
    SENDING_TOO_SLOW(408, "The request did not arrive in time"),
    BODY_TOO_LARGE(413, "The body is too large"),
    PATH_TOO_LONG(414, "The path is too long"),
    MEDIA_TYPE_UNKNOWN(415, "The body has a media type that is not read here"),
    INVALID(422, "The request says something that cannot be used"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "The program failed"),
    STARTING(503, "The server is still starting"),
    BUSY(503, "The server has too many requests at once"),
    STOPPING(503, "The server is about to stop");

    private final int status;
    private final String title;

    Code(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** As in answers: {@code malformed_json}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The first one with a status. */
    public static Optional<Code> ofStatus(int status) {
        return Arrays.stream(values()).filter(code -> code.status == status).findFirst();
    }
}
