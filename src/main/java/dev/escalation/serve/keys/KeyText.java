package dev.escalation.serve.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The text of a key: {@code ew_ID_SECRET}, ID 8 hex digits, SECRET 256 random bits. */
final class KeyText {
    private static final String PREFIX = "ew_";
    private static final int ID_DIGITS = 8;
    private static final int SECRET_BYTES = 32;
    /** A longer one is none of ours; hashing it would be work that anybody may cause. */
    private static final int LONGEST = 200;

    private KeyText() {}

    static String random(SecureRandom random) {
        byte[] id = new byte[ID_DIGITS / 2];
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return PREFIX
                + HexFormat.of().formatHex(id)
                + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** The part by which a key is found; some text for what is no key. */
    static String id(String key) {
        int end = PREFIX.length() + ID_DIGITS;
        return key.length() > end && key.startsWith(PREFIX) ? key.substring(PREFIX.length(), end) : "";
    }

    /**
     * One round of SHA-256: 256 random bits cannot be guessed, so nothing is gained by making it slow, as it would be for
     * passwords that people think of.
     */
    static byte[] hash(String key) {
        String bounded = key.length() <= LONGEST ? key : key.substring(0, LONGEST);
        try {
            return MessageDigest.getInstance("SHA-256").digest(bounded.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
