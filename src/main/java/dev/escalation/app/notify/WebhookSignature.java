package dev.escalation.app.notify;

import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of the Standard Webhooks specification: HMAC-SHA256 over {@code id.timestamp.body}, for which there are
 * libraries to check it.
 */
final class WebhookSignature {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_BYTES = 24;
    private static final int LONGEST_BYTES = 64;

    private final SecretKeySpec key;

    private WebhookSignature(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * @param secret {@code whsec_} and 24 to 64 bytes in base64
     * @throws IllegalArgumentException if it is none; the secret is not in the message
     */
    static WebhookSignature of(String secret) {
        byte[] bytes = secret.startsWith(PREFIX) ? decoded(secret.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < SHORTEST_BYTES || bytes.length > LONGEST_BYTES) {
            throw new UnusableValueException(Said.of("app.webhook.secret", SHORTEST_BYTES, LONGEST_BYTES));
        }
        return new WebhookSignature(new SecretKeySpec(bytes, "HmacSHA256"));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    /** @param seconds since 1970 */
    String sign(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signed = mac.doFinal((id + '.' + seconds + '.' + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
        }
    }
}
