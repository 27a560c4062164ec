package dev.escalation.etl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The fingerprint of a source and the mapping it was read with. */
final class SnapshotHash {
    private SnapshotHash() {}

    /** @param hashes SHA-256 by table, in a fixed order */
    static String of(Map<String, String> hashes, String mappingText) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            hashes.forEach(
                    (table, hash) -> digest.update((table + " " + hash + "\n").getBytes(StandardCharsets.UTF_8)));
            digest.update(mappingText.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
