package dev.escalation.model;

import dev.escalation.model.tree.ModelFormatException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The end of a model's document: SHA-256 of every byte before it. It tells damage, not intent: whoever means to change a
 * model can compute it as well.
 */
final class ModelChecksum {
    static final String FIELD = "sha256";

    private static final String BEFORE = ",\"" + FIELD + "\":\"";
    private static final String AFTER = "\"}";
    private static final int LENGTH = BEFORE.length() + 64 + AFTER.length();

    private ModelChecksum() {}

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws ModelFormatException if the document has not the checksum that it ends with */
    static void require(byte[] json) {
        int end = json.length;
        while (end > 0 && Character.isWhitespace(json[end - 1])) {
            end--; // an editor or a copy may have added a line's end
        }
        int start = Math.max(0, end - LENGTH);
        String tail = new String(json, start, end - start, StandardCharsets.ISO_8859_1);
        if (!tail.equals(BEFORE + of(Arrays.copyOf(json, start)) + AFTER)) {
            throw new ModelFormatException("model: field " + FIELD
                    + ": the checksum at the end is not that of what stands before it; the file was damaged or changed"
                    + " after it was written");
        }
    }
}
