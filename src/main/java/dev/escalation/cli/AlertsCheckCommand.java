package dev.escalation.cli;

import dev.escalation.app.alert.AlertsFile;
import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.live.alert.AlertRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether a file of alert rules can be used, and how it is understood. */
@Command(
        name = "check",
        description = "Reads a file of alert rules and shows how it is understood; nothing is sent.",
        sortOptions = false)
final class AlertsCheckCommand extends WorkbenchCommand {
    /** Any that is not special; figures of the model are only known with a model. */
    private static final double SOME_LINE = 0.5;

    @Parameters(paramLabel = "FILE", description = "The rules, such as alerts.yaml.")
    private @Nullable Path file;

    AlertsCheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        AlertsFile alerts = AlertsFile.read(Objects.requireNonNull(file));
        AlertRules rules = alerts.rules(SOME_LINE);
        List<String> lines = new ArrayList<>();
        for (AlertRule rule : rules.rules()) {
            lines.add(rule.name() + ": " + words(rule));
        }
        rules.quiet()
                .ifPresent(quiet -> lines.add("Quiet from " + quiet.from() + " to " + quiet.to()
                        + (quiet.wholeDays().isEmpty()
                                ? ""
                                : ", all day on "
                                        + String.join(
                                                ", ",
                                                quiet.wholeDays().stream()
                                                        .sorted()
                                                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                                                        .toList()))
                        + " (" + rules.zone() + ")"));
        rules.mostADay().ifPresent(most -> lines.add("At most " + most + " alerts a day one by one."));
        lines.add(told(alerts.delivery()));
        lines.add("The file is fine: " + rules.rules().size() + (rules.rules().size() == 1 ? " rule." : " rules."));
        return Result.done(json(rules, alerts.delivery()), lines);
    }

    private static String words(AlertRule rule) {
        List<String> words = new ArrayList<>();
        rule.score()
                .ifPresent(score -> words.add("risk of " + number(score.from()) + " and more, again after it was below "
                        + number(score.againBelow())));
        rule.rise()
                .ifPresent(rise -> words.add(
                        "risk risen by " + number(rise.shares()) + " within " + number(rise.withinHours()) + " hours"));
        rule.slaHoursLeft().ifPresent(hours -> words.add("SLA due within " + number(hours) + " hours"));
        only(words, "tier", rule.only().tiers());
        only(words, "group", rule.only().groups());
        only(words, "priority", rule.only().priorities());
        return String.join("; ", words) + "; not more often than every " + number(rule.coolDownHours()) + " hours";
    }

    private static void only(List<String> words, String name, java.util.Set<String> values) {
        if (!values.isEmpty()) {
            words.add(name + " " + String.join(" or ", values.stream().sorted().toList()));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String told(DeliverySettings delivery) {
        List<String> ways = ways(delivery);
        String texts = delivery.texts().isEmpty()
                ? "; texts of tickets stay here"
                : "; with "
                        + String.join(
                                " and ",
                                delivery.texts().stream()
                                        .sorted()
                                        .map(DeliverySettings.Text::id)
                                        .toList());
        return ways.isEmpty() ? "Told in the program's list only." : "Told by " + String.join(", ", ways) + texts + ".";
    }

    private static List<String> ways(DeliverySettings delivery) {
        List<String> ways = new ArrayList<>();
        if (delivery.desktop()) {
            ways.add("desktop");
        }
        delivery.webhook()
                .ifPresent(webhook -> ways.add("webhook to " + webhook.url().getHost()));
        delivery.mail().ifPresent(mail -> ways.add("e-mail by " + mail.host()));
        return ways;
    }

    private static Map<String, Object> json(AlertRules rules, DeliverySettings delivery) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rules", rules.rules().stream().map(AlertRule::name).toList());
        json.put("zone", rules.zone().getId());
        json.put("quiet_hours", rules.quiet().isPresent());
        json.put("most_a_day", rules.mostADay().isPresent() ? rules.mostADay().getAsInt() : null);
        json.put("delivery", ways(delivery));
        return json;
    }
}
