package dev.escalation.app.alert;

import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.app.notify.DeliverySettings.Text;
import dev.escalation.app.notify.MailSettings;
import dev.escalation.app.notify.TicketLink;
import dev.escalation.app.notify.WebhookSettings;
import dev.escalation.ingest.YamlFields;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads who is told in which way. */
final class DeliveryReader {
    private static final List<String> KEYS = List.of("desktop", "link", "texts", "webhook", "mail");
    private static final List<String> WEBHOOK = List.of("url", "secret");
    private static final List<String> MAIL = List.of("host", "port", "security", "user", "password", "from", "to");

    private DeliveryReader() {}

    static DeliverySettings read(YamlFields fields) {
        fields.allowOnly(KEYS);
        boolean desktop = fields.has("desktop")
                && fields.convert("desktop", fields.required("desktop"), text -> Values.flag("desktop", text));
        Optional<TicketLink> link = fields.has("link")
                ? Optional.of(fields.convert("link", fields.required("link"), TicketLink::new))
                : Optional.empty();
        return new DeliverySettings(desktop, link, texts(fields), webhook(fields), mail(fields));
    }

    private static Set<Text> texts(YamlFields fields) {
        Set<Text> texts = EnumSet.noneOf(Text.class);
        for (String name : fields.texts("texts")) {
            texts.add(fields.convert(
                    "texts",
                    name,
                    text -> Arrays.stream(Text.values())
                            .filter(each -> each.id().equals(text))
                            .findFirst()
                            .orElseThrow(() -> new UnusableValueException(Said.of("app.alerts.texts", text)))));
        }
        return texts;
    }

    private static Optional<WebhookSettings> webhook(YamlFields fields) {
        if (!fields.has("webhook")) {
            return Optional.empty();
        }
        YamlFields inner = fields.block("webhook").allowOnly(WEBHOOK);
        SecretPlace place = place(inner, "secret");
        return Optional.of(inner.convert("url", inner.required("url"), url -> new WebhookSettings(url, place)));
    }

    private static Optional<MailSettings> mail(YamlFields fields) {
        if (!fields.has("mail")) {
            return Optional.empty();
        }
        YamlFields inner = fields.block("mail").allowOnly(MAIL);
        MailSettings.Security security = inner.convert(
                "security",
                inner.required("security"),
                text -> Arrays.stream(MailSettings.Security.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new UnusableValueException(Said.of("app.alerts.security", text))));
        int port = inner.has("port")
                ? inner.convert("port", inner.required("port"), text -> Values.whole("port", text, 1, 65_535))
                : security.usualPort();
        return Optional.of(inner.convert(
                "to",
                "",
                _ -> new MailSettings(
                        inner.required("host"),
                        port,
                        security,
                        inner.has("user") ? inner.required("user") : "",
                        place(inner, "password"),
                        inner.required("from"),
                        inner.texts("to"))));
    }

    private static SecretPlace place(YamlFields fields, String key) {
        return fields.has(key)
                ? fields.convert(
                        key,
                        fields.required(key),
                        text -> SecretPlace.of(text)
                                .orElseThrow(() -> new UnusableValueException(Said.of("app.alerts.place", key))))
                : SecretPlace.NOWHERE;
    }
}
