package dev.escalation.app.notify;

import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How alerts are sent by e-mail. The connection is encrypted and the server's certificate checked, always.
 *
 * @param user empty where the server takes mail without a password
 * @param password where it is kept
 * @param to at least one address
 */
public record MailSettings(
        String host, int port, Security security, String user, SecretPlace password, String from, List<String> to) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|[0-9A-Fa-f:.]+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]+@[^\\s@<>,;\"\\p{Cntrl}]+");

    /** How the connection is encrypted. */
    public enum Security {
        /** Begins in the clear and turns to TLS before anything is said; refused where the server does not offer it. */
        STARTTLS(587),
        /** From the first byte. */
        TLS(465);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        public int usualPort() {
            return usualPort;
        }
    }

    public MailSettings {
        to = List.copyOf(to);
        if (!HOST.matcher(host).matches()) {
            throw new UnusableValueException(Said.of("app.mail.host", host));
        }
        if (to.isEmpty()) {
            throw new UnusableValueException(Said.of("app.mail.nobody"));
        }
        requireAddress("from", from);
        to.forEach(address -> requireAddress("to", address));
    }

    private static void requireAddress(String key, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new UnusableValueException(Said.of("app.mail.address", key, address));
        }
    }
}
