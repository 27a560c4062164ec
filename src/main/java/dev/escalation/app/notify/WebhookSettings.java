package dev.escalation.app.notify;

import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where alerts are sent as JSON.
 *
 * @param url https, or http on this machine
 * @param secret where the key of the signature is kept
 */
public record WebhookSettings(URI url, SecretPlace secret) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException if it cannot be used */
    public WebhookSettings(String url, SecretPlace secret) {
        this(parsed(url), secret);
    }

    public WebhookSettings {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean here = url.getHost() != null && LOOPBACK.contains(url.getHost());
        if (url.getHost() == null || !(scheme.equals("https") || (scheme.equals("http") && here))) {
            throw new UnusableValueException(Said.of("app.webhook.scheme", url));
        }
        if (url.getUserInfo() != null) {
            throw new UnusableValueException(Said.of("app.webhook.user"));
        }
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new UnusableValueException(Said.of("app.webhook.address", e.getReason()));
        }
    }
}
