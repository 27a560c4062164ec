package dev.escalation.ui.triage;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Where the help desk shows a ticket: {@code https://desk.example/tickets/{ticket_id}}. */
public record TicketLink(String template) {
    private static final String PLACE = "{ticket_id}";

    /** What is wrong with a template. */
    public enum Fault {
        NO_PLACE,
        NO_WEB_ADDRESS
    }

    public TicketLink {
        if (fault(template).isPresent()) {
            throw new IllegalArgumentException("no link to tickets: " + template);
        }
    }

    /** Empty if it can be used. */
    public static Optional<Fault> fault(String template) {
        if (!template.contains(PLACE)) {
            return Optional.of(Fault.NO_PLACE);
        }
        try {
            URI uri = new URI(template.replace(PLACE, "1"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && !isInAuthority(template);
            return web ? Optional.empty() : Optional.of(Fault.NO_WEB_ADDRESS);
        } catch (URISyntaxException e) {
            return Optional.of(Fault.NO_WEB_ADDRESS);
        }
    }

    /** A number is a part of a page's address, never of the machine's. */
    private static boolean isInAuthority(String template) {
        int start = template.indexOf("://") + 3;
        int end = start;
        while (end < template.length() && "/?#".indexOf(template.charAt(end)) < 0) {
            end++;
        }
        return template.substring(start, end).contains(PLACE);
    }

    public String of(String ticketId) {
        String encoded = URLEncoder.encode(ticketId, StandardCharsets.UTF_8).replace("+", "%20");
        return template.replace(PLACE, encoded);
    }
}
