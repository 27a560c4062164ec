package dev.escalation.app.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a customer has written, personal data masked. */
public record TicketTexts(String subject, String description) {
    List<String> lines(Set<DeliverySettings.Text> wanted) {
        List<String> lines = new ArrayList<>();
        if (wanted.contains(DeliverySettings.Text.SUBJECT) && !subject.isEmpty()) {
            lines.add("  " + NoticeWriter.oneLine(subject));
        }
        if (wanted.contains(DeliverySettings.Text.DESCRIPTION)) {
            description.lines().map(line -> "  " + NoticeWriter.oneLine(line)).forEach(lines::add);
        }
        return lines;
    }
}
