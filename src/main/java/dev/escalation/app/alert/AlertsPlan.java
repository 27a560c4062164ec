package dev.escalation.app.alert;

import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.live.alert.QuietHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file of alerts says, so that it can be changed and written again.
 *
 * @param zone needed with quiet hours or a cap
 */
public record AlertsPlan(
        List<RuleTerms> rules,
        Optional<ZoneId> zone,
        Optional<QuietHours> quiet,
        OptionalInt mostADay,
        DeliverySettings delivery) {
    public AlertsPlan {
        rules = List.copyOf(rules);
    }

    /**
     * As a file that says the same.
     *
     * @throws dev.escalation.ingest.UnusableInputException if it cannot be used, as a file with this text could not
     */
    public AlertsFile file() {
        return AlertsFile.read(AlertsFile.NAME, AlertsText.of(this));
    }
}
