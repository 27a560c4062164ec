package dev.escalation.app.notify;

import dev.escalation.data.Instants;
import dev.escalation.live.alert.Alert;
import dev.escalation.live.alert.AlertNotice;
import dev.escalation.report.JsonFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people are told outside the program: of a ticket its id, risk, reason and link, and texts only where the settings
 * ask for them.
 */
final class NoticeWriter {
    private static final int MOST_LINES = 50;

    private final Optional<TicketLink> link;
    private final Set<DeliverySettings.Text> texts;
    private final Function<String, Optional<TicketTexts>> lookup;

    /** @param lookup of texts by ticket id; asked only if the settings want them */
    NoticeWriter(DeliverySettings settings, Function<String, Optional<TicketTexts>> lookup) {
        this.link = settings.link();
        this.texts = settings.texts();
        this.lookup = lookup;
    }

    /** The same for the same alerts, whenever it is computed. */
    static String id(AlertNotice notice) {
        String kind = kind(notice);
        return kind.equals("alert")
                ? notice.alerts().getFirst().id()
                : kind
                        + '-'
                        + notice.alerts().getFirst().id()
                        + '-'
                        + notice.alerts().size();
    }

    private static String kind(AlertNotice notice) {
        return switch (notice) {
            case AlertNotice.Single _ -> "alert";
            case AlertNotice.Digest _ -> "digest";
            case AlertNotice.OverCap _ -> "over_cap";
        };
    }

    /** The body of a webhook. */
    String json(AlertNotice notice, long at) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id(notice));
        json.put("type", kind(notice));
        json.put("at", Instants.format(at));
        json.put("count", notice.alerts().size());
        if (notice instanceof AlertNotice.OverCap over) {
            json.put("day", over.day().toString());
        }
        json.put("alerts", notice.alerts().stream().map(this::json).toList());
        return JsonMapper.shared().writeValueAsString(json);
    }

    private Map<String, Object> json(Alert alert) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", alert.id());
        json.put("rule", alert.rule());
        json.put("ticket_id", alert.ticketId());
        json.put("at", Instants.format(alert.at()));
        json.put("risk", alert.risk());
        json.put("reason", alert.reason());
        json.put("sla_hours_left", JsonFile.number(alert.slaHoursLeft()));
        link.ifPresent(template -> json.put("link", template.of(alert.ticketId())));
        told(alert).ifPresent(told -> {
            if (texts.contains(DeliverySettings.Text.SUBJECT)) {
                json.put("subject", told.subject());
            }
            if (texts.contains(DeliverySettings.Text.DESCRIPTION)) {
                json.put("description", told.description());
            }
        });
        return json;
    }

    private Optional<TicketTexts> told(Alert alert) {
        return texts.isEmpty() ? Optional.empty() : lookup.apply(alert.ticketId());
    }

    /** One line. */
    static String title(AlertNotice notice) {
        int count = notice.alerts().size();
        return switch (notice) {
            case AlertNotice.Single(Alert alert) ->
                "Ticket " + oneLine(alert.ticketId()) + ": risk " + percent(alert.risk()) + " (" + oneLine(alert.rule())
                        + ")";
            case AlertNotice.Digest _ -> alerts(count) + " from quiet hours";
            case AlertNotice.OverCap over -> alerts(count) + " more on " + over.day();
        };
    }

    private static String alerts(int count) {
        return count == 1 ? "1 alert" : count + " alerts";
    }

    /** The text of an e-mail. */
    String mail(AlertNotice notice) {
        List<String> lines = new ArrayList<>();
        for (Alert alert : notice.alerts().stream().limit(MOST_LINES).toList()) {
            lines.add("Ticket " + oneLine(alert.ticketId()) + ", risk " + percent(alert.risk()) + ", rule "
                    + oneLine(alert.rule()) + ", " + Instants.format(alert.at()));
            if (!alert.reason().isEmpty()) {
                lines.add("  " + oneLine(alert.reason()));
            }
            told(alert).ifPresent(told -> lines.addAll(told.lines(texts)));
            link.ifPresent(template -> lines.add("  " + template.of(alert.ticketId())));
        }
        if (notice.alerts().size() > MOST_LINES) {
            lines.add("and " + (notice.alerts().size() - MOST_LINES) + " more, in the program's list.");
        }
        return String.join("\n", lines) + "\n";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /** Ids and names come from files; none of them begins a line of its own. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
