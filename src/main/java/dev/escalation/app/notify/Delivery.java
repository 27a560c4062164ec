package dev.escalation.app.notify;

import dev.escalation.live.alert.Alert;
import dev.escalation.live.alert.AlertNotice;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells people of alerts as the settings say. */
public final class Delivery implements AutoCloseable {
    private final DeliverySettings settings;
    private final DesktopNotifier desktop;
    private final Outbox outbox;
    private final Courier courier;
    private final NoticeWriter writer;
    private final InstantSource clock;

    private Delivery(
            DeliverySettings settings,
            DesktopNotifier desktop,
            Outbox outbox,
            Courier courier,
            NoticeWriter writer,
            InstantSource clock) {
        this.settings = settings;
        this.desktop = desktop;
        this.outbox = outbox;
        this.courier = courier;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * @param texts of a ticket by its id; asked only if the settings want them to leave
     * @throws dev.escalation.app.UnusableRequestException if a secret is not there
     */
    public static Delivery of(
            DeliverySettings settings,
            AlertSecrets secrets,
            DesktopNotifier desktop,
            Outbox outbox,
            Function<String, Optional<TicketTexts>> texts) {
        InstantSource clock = InstantSource.system();
        Map<String, Sender> senders = new HashMap<>();
        settings.webhook()
                .ifPresent(webhook -> senders.put(
                        Outgoing.WEBHOOK, new WebhookSender(webhook.url(), secrets.webhook(webhook), clock)));
        settings.mail()
                .ifPresent(mail ->
                        senders.put(Outgoing.MAIL, new MailSender(mail, secrets.mail(mail), clock, Optional.empty())));
        return of(settings, desktop, outbox, new Courier(outbox, senders, clock), texts, clock);
    }

    static Delivery of(
            DeliverySettings settings,
            DesktopNotifier desktop,
            Outbox outbox,
            Courier courier,
            Function<String, Optional<TicketTexts>> texts,
            InstantSource clock) {
        return new Delivery(settings, desktop, outbox, courier, new NoticeWriter(settings, texts), clock);
    }

    /** Begins with what an earlier program has left. */
    public void start() {
        courier.start();
    }

    public Courier courier() {
        return courier;
    }

    /** What waits, and what was given up. */
    public Outbox outbox() {
        return outbox;
    }

    /**
     * Takes notices over: when it returns, they are on record and will be delivered.
     *
     * @param at moment of the desk that they are about
     * @throws IOException if they cannot be kept; none was taken then, and the same may be asked again
     */
    public void tell(List<AlertNotice> notices, long at) throws IOException {
        List<Outgoing> messages = new ArrayList<>();
        for (AlertNotice notice : notices) {
            String id = NoticeWriter.id(notice);
            String title = NoticeWriter.title(notice);
            List<String> tickets = tickets(notice);
            if (settings.webhook().isPresent()) {
                messages.add(
                        Outgoing.of(id, Outgoing.WEBHOOK, title, writer.json(notice, at), tickets, clock.millis()));
            }
            if (settings.mail().isPresent()) {
                messages.add(Outgoing.of(id, Outgoing.MAIL, title, writer.mail(notice), tickets, clock.millis()));
            }
        }
        outbox.add(messages);
        courier.wake();
        if (settings.desktop()) {
            notices.forEach(this::show);
        }
    }

    private static List<String> tickets(AlertNotice notice) {
        return notice.alerts().stream().map(Alert::ticketId).distinct().toList();
    }

    private void show(AlertNotice notice) {
        String text = notice instanceof AlertNotice.Single(Alert alert)
                ? NoticeWriter.oneLine(alert.reason())
                : String.join(
                        ", ",
                        notice.alerts().stream()
                                .limit(5)
                                .map(alert -> NoticeWriter.oneLine(alert.ticketId()))
                                .toList());
        desktop.show(NoticeWriter.title(notice), text, tickets(notice));
    }

    @Override
    public void close() {
        courier.close();
    }
}
