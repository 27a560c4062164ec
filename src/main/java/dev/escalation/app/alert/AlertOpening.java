package dev.escalation.app.alert;

import dev.escalation.app.notify.AlertSecrets;
import dev.escalation.app.notify.Delivery;
import dev.escalation.app.notify.DesktopNotifier;
import dev.escalation.app.notify.Outbox;
import dev.escalation.app.notify.TicketTexts;
import dev.escalation.live.alert.AlertRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens the alerts of a desk: by the rules of a file, or by the usual one where nobody has stated any.
 *
 * @param secrets that messages are signed and sent with
 * @param desktop shows notices on this machine
 * @param texts of a ticket by its id; asked only if the rules' file wants them to leave
 */
public record AlertOpening(
        AlertSecrets secrets, DesktopNotifier desktop, Function<String, Optional<TicketTexts>> texts) {
    /** Above the alert line, told once a day at most, and again only after it was below half of the line. */
    private static final String USUAL = """
            rules:
              - name: likely to escalate
                score: alert line
            """;

    /**
     * The rules in {@code alerts.yaml} of a folder, or the usual one.
     *
     * @throws dev.escalation.ingest.UnusableInputException if the file cannot be used
     */
    public static AlertsFile rulesIn(Path folder) throws IOException {
        Path file = folder.resolve(AlertsFile.NAME);
        return Files.exists(file) ? AlertsFile.read(file) : usual();
    }

    public static AlertsFile usual() {
        return AlertsFile.read(AlertsFile.NAME, USUAL);
    }

    /**
     * @param folder where what was told is remembered: a workspace's, or one that passes with the program
     * @param alertLine of the model that scores, 0 to 1
     * @return empty if another program watches this desk
     * @throws dev.escalation.ingest.UnusableInputException if the rules do not go with the alert line
     * @throws dev.escalation.app.UnusableRequestException if a secret is not there, or what was told is damaged
     */
    public Optional<AlertDesk> open(AlertsFile file, Path folder, double alertLine) throws IOException {
        AlertRules rules = file.rules(alertLine);
        Path kept = folder.resolve(AlertDesk.FOLDER);
        Delivery delivery = Delivery.of(file.delivery(), secrets, desktop, Outbox.in(kept), texts);
        try {
            Optional<AlertDesk> desk = AlertDesk.open(kept, rules, delivery);
            desk.ifPresentOrElse(_ -> delivery.start(), delivery::close);
            return desk;
        } catch (IOException | RuntimeException e) {
            delivery.close();
            throw e;
        }
    }
}
