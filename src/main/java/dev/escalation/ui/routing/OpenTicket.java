package dev.escalation.ui.routing;

import dev.escalation.live.RiskQueue;
import dev.escalation.ui.text.Texts;

/**
 * An open ticket of the list.
 *
 * @param ticket row of the data
 * @param about its kind of work and who has it, in words
 */
record OpenTicket(RiskQueue.Entry entry, int ticket, String subject, String about) {
    static OpenTicket of(RoutingDesk desk, RiskQueue queue, RiskQueue.Entry entry, Texts texts) {
        int ticket = RoutingDesk.ticket(queue, entry);
        String id = entry.explanation().ticketId();
        String subject = desk.data().tickets().subject().get(ticket);
        String about = texts.get(
                "routing.ticket.about",
                id,
                desk.kind(ticket, texts.get("routing.kind.other")),
                desk.holder(ticket).orElseGet(() -> texts.get("routing.ticket.nobody")));
        return new OpenTicket(entry, ticket, subject.isEmpty() ? id : subject, about);
    }
}
