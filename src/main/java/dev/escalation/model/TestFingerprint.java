package dev.escalation.model;

import dev.escalation.features.FeatureTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two tests were of the same rows: of the same tickets at the same moments with the same outcomes. */
public final class TestFingerprint {
    private static final int LENGTH = 16;

    private TestFingerprint() {}

    /** A hash of ticket, moment and outcome of each test row in order. */
    public static String of(Comparison comparison) {
        FeatureTable table = comparison.table();
        MessageDigest digest = digest();
        for (int row : comparison.testRows()) {
            digest.update(table.ticketId(row).getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES + 2)
                    .put((byte) 0)
                    .putLong(table.asOf()[row])
                    .put((byte) (table.label()[row] ? 1 : 0))
                    .array());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
