package dev.escalation.etl;

import dev.escalation.data.ActorRole;
import dev.escalation.data.Dictionary;

/** The role of somebody whose role is not stated. */
interface ActorRoles {
    /** @param actor code of the actor, {@link Dictionary#MISSING} if unknown */
    ActorRole of(int ticket, int actor);

    /** The ticket's customer is known by id; everybody else has the given role. */
    static ActorRoles byCustomer(TicketCleaner tickets, Dictionary actors, ActorRole others) {
        return (ticket, actor) -> {
            boolean customer = actor != Dictionary.MISSING && tickets.isCustomer(ticket, actors.level(actor));
            return customer ? ActorRole.CUSTOMER : others;
        };
    }
}
