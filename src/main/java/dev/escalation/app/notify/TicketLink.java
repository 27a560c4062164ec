package dev.escalation.app.notify;

import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a ticket is found in the help desk.
 *
 * @param template with {@value #PLACE} in its path, query or fragment
 */
public record TicketLink(String template) {
    /** Is replaced by the ticket's id. */
    public static final String PLACE = "{ticket_id}";

    /** @throws IllegalArgumentException if it is no address of a page with a place for the id */
    public TicketLink {
        if (!template.contains(PLACE)) {
            throw new UnusableValueException(Said.of("app.link.same", PLACE));
        }
        URI uri = parsed(template);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new UnusableValueException(Said.of("app.link.scheme", template));
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw new UnusableValueException(Said.of("app.link.server", template));
        }
        if (template.indexOf(PLACE)
                < scheme.length() + "://".length() + uri.getRawAuthority().length()) {
            throw new UnusableValueException(Said.of("app.link.place"));
        }
    }

    private static URI parsed(String template) {
        try {
            return new URI(template.replace(PLACE, "0"));
        } catch (URISyntaxException e) {
            throw new UnusableValueException(Said.of("app.link.address", e.getReason()));
        }
    }

    /** The id is encoded as a whole, so that it cannot lead elsewhere. */
    public String of(String ticketId) {
        String encoded = URLEncoder.encode(ticketId, StandardCharsets.UTF_8).replace("+", "%20");
        // a segment of dots would climb up the path
        return template.replace(PLACE, encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded);
    }
}
