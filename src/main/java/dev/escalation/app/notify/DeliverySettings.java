package dev.escalation.app.notify;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who is told in which way, besides the program's own list.
 *
 * @param link to tickets in the help desk
 * @param texts of tickets that leave the program; none unless somebody asked for it
 */
public record DeliverySettings(
        boolean desktop,
        Optional<TicketLink> link,
        Set<Text> texts,
        Optional<WebhookSettings> webhook,
        Optional<MailSettings> mail) {
    /** Nobody is told. */
    public static final DeliverySettings NONE =
            new DeliverySettings(false, Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

    /** What customers have written; personal data is masked in it. */
    public enum Text {
        SUBJECT,
        DESCRIPTION;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DeliverySettings {
        texts = Set.copyOf(texts);
    }
}
