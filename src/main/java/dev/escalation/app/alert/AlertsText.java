package dev.escalation.app.alert;

import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.app.notify.MailSettings;
import dev.escalation.app.notify.WebhookSettings;
import dev.escalation.ingest.YamlWords;
import dev.escalation.live.alert.QuietHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a plan as YAML. */
final class AlertsText {
    private static final String INTRODUCTION = """
            # When somebody is told of a ticket. Written by the window; docs/alerts.md describes this file.
            # It may be changed by hand. The window keeps a copy of such a file before it writes it anew.
            """;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int DECIMALS = 9;

    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    private AlertsText() {}

    static String of(AlertsPlan plan) {
        AlertsText writer = new AlertsText();
        plan.zone().ifPresent(zone -> writer.line("zone", YamlWords.of(zone.getId())));
        plan.quiet().ifPresent(writer::quiet);
        plan.mostADay().ifPresent(most -> writer.line("most_a_day", String.valueOf(most)));
        writer.text.append("rules:\n");
        plan.rules().forEach(writer::rule);
        writer.deliver(plan.delivery());
        return writer.text.toString();
    }

    private void line(String key, String value) {
        text.append(key).append(": ").append(value).append('\n');
    }

    private void quiet(QuietHours quiet) {
        text.append("quiet_hours:\n");
        if (!quiet.from().equals(quiet.to())) {
            line("  from", YamlWords.of(time(quiet.from())));
            line("  to", YamlWords.of(time(quiet.to())));
        }
        if (!quiet.wholeDays().isEmpty()) {
            line(
                    "  whole_days",
                    quiet.wholeDays().stream()
                            .sorted()
                            .map(day -> day.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private static String time(LocalTime time) {
        return TIME.format(time);
    }

    private void rule(RuleTerms rule) {
        line("  - name", YamlWords.of(rule.name()));
        rule.line().ifPresent(this::score);
        rule.rise().ifPresent(rise -> {
            line("    rise", number(rise.shares()));
            line("    within_hours", number(rise.withinHours()));
        });
        rule.slaHoursLeft().ifPresent(hours -> line("    sla_hours_left", number(hours)));
        only("    tier", rule.only().tiers());
        only("    group", rule.only().groups());
        only("    priority", rule.only().priorities());
        line("    cool_down_hours", number(rule.coolDownHours()));
    }

    private void score(RuleTerms.Line line) {
        line(
                "    score",
                line.from().isEmpty()
                        ? RuleReader.ALERT_LINE
                        : number(line.from().getAsDouble()));
        String again = number(line.again().value());
        line("    again_below", line.again().ofTheLine() ? again + " " + RuleReader.PERCENT : again);
    }

    private void only(String key, Collection<String> values) {
        if (!values.isEmpty()) {
            line(key, list(values.stream().sorted().toList()));
        }
    }

    private static String list(Collection<String> values) {
        return values.stream().map(YamlWords::of).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As {@link Values} reads it. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void deliver(DeliverySettings delivery) {
        if (delivery.equals(DeliverySettings.NONE)) {
            return;
        }
        text.append("deliver:\n");
        line("  desktop", String.valueOf(delivery.desktop()));
        delivery.link().ifPresent(link -> line("  link", YamlWords.of(link.template())));
        line(
                "  texts",
                list(delivery.texts().stream()
                        .sorted()
                        .map(DeliverySettings.Text::id)
                        .toList()));
        delivery.webhook().ifPresent(this::webhook);
        delivery.mail().ifPresent(this::mail);
    }

    private void webhook(WebhookSettings webhook) {
        text.append("  webhook:\n");
        line("    url", YamlWords.of(webhook.url().toString()));
        line("    secret", webhook.secret().id());
    }

    private void mail(MailSettings mail) {
        text.append("  mail:\n");
        line("    host", YamlWords.of(mail.host()));
        line("    port", String.valueOf(mail.port()));
        line("    security", mail.security().name().toLowerCase(Locale.ROOT));
        if (!mail.user().isEmpty()) {
            line("    user", YamlWords.of(mail.user()));
        }
        line("    password", mail.password().id());
        line("    from", YamlWords.of(mail.from()));
        line("    to", list(mail.to()));
    }
}
