package dev.escalation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * A small desk as CSV files: tickets of urgent customers escalate often, the others seldom. One arrives every two hours;
 * most are resolved after two days, the last ones are open.
 */
final class DeskFiles {
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final String TICKET_HEADER =
            "ticket_id,created_at,customer_id,subject,status,priority,resolved_at,escalated_flag,escalated_at\n";
    private static final String EVENT_HEADER = "event_id,ticket_id,event_type,event_time,actor_role,to_value\n";

    private DeskFiles() {}

    /** @param escalatingShare of the urgent customers' tickets */
    static Path write(Path folder, int tickets, double escalatingShare) throws IOException {
        Random random = new Random(5);
        StringBuilder rows = new StringBuilder(TICKET_HEADER);
        StringBuilder events = new StringBuilder(EVENT_HEADER);
        for (int i = 0; i < tickets; i++) {
            Instant created = START.plusSeconds(7200L * i);
            boolean urgent = random.nextDouble() < 0.5;
            boolean escalates = urgent && random.nextDouble() < escalatingShare;
            boolean open = i >= tickets - 24;
            String resolved = open ? "" : created.plusSeconds(48 * 3600).toString();
            String escalated = escalates ? created.plusSeconds(30 * 3600).toString() : "";
            boolean known = escalates && !open;
            rows.append("T%d,%s,C%d,Help %d,%s,%s,%s,%s,%s%n"
                    .formatted(
                            i,
                            created,
                            i % 7,
                            i,
                            open ? "Open" : "Resolved",
                            urgent ? "Urgent" : "Low",
                            resolved,
                            known,
                            known ? escalated : "")
                    .replace(System.lineSeparator(), "\n"));
            events.append("C%d,T%d,Created,%s,customer,\n".formatted(i, i, created));
            // the first group hands over before a day is over, so models of other ages saw other groups
            events.append("A%d,T%d,Transferred,%s,system,G%d\n".formatted(i, i, created.plusSeconds(7200), i % 3));
            if (!open || i < tickets - 5) {
                events.append("B%d,T%d,Transferred,%s,system,G%d\n"
                        .formatted(i, i, created.plusSeconds(36_000), 3 + random.nextInt(3)));
            }
            if (!open) {
                events.append("R%d,T%d,Resolved,%s,agent,\n".formatted(i, i, resolved));
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tickets.csv"), rows);
        Files.writeString(folder.resolve("ticket_events.csv"), events);
        return folder;
    }

    /** 300 tickets with a signal. */
    static Path write(Path folder) throws IOException {
        return write(folder, 300, 0.6);
    }

    /** Tickets alone, as text after the header of this desk. */
    static Path tickets(Path folder, String rows) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("tickets.csv"), TICKET_HEADER + rows);
        return folder;
    }
}
