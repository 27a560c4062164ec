package dev.escalation.live.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One rule has found one ticket.
 *
 * @param id the same however often it is computed, so that who is told twice can see it
 * @param at moment of the score, in milliseconds since 1970
 * @param risk 0 to 1
 * @param reason the strongest factor that raises the risk, in words; may be empty
 * @param slaHoursLeft below 0 when it is over; NaN without a due time
 */
public record Alert(String id, String rule, String ticketId, long at, double risk, String reason, double slaHoursLeft) {
    private static final int ID_BYTES = 16;

    static Alert of(AlertRule rule, AlertRow row, long at) {
        return new Alert(
                id(rule.name(), row.ticketId(), at),
                rule.name(),
                row.ticketId(),
                at,
                row.risk(),
                row.reason(),
                row.slaHoursLeft());
    }

    private static String id(String rule, String ticketId, long at) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((rule + '\0' + ticketId + '\0' + at).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
