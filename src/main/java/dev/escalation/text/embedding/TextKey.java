package dev.escalation.text.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Names a text and the model that reads it, by SHA-256, so that a cache holds no text. Texts that differ in blanks only have
 * the same key.
 *
 * @param a the first 8 bytes of the hash, {@code b} to {@code d} the others
 */
public record TextKey(long a, long b, long c, long d) {
    static final int BYTES = 32;

    /** @param text masked before; its blanks in any form */
    public static TextKey of(String text, String modelId) {
        MessageDigest digest = sha256();
        digest.update(modelId.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(normalised(text).getBytes(StandardCharsets.UTF_8));
        return read(ByteBuffer.wrap(digest.digest()));
    }

    /** One blank wherever there are some, none at the ends: what the model sees of them. */
    static String normalised(String text) {
        StringBuilder normalised = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = !normalised.isEmpty();
            } else {
                if (gap) {
                    normalised.append(' ');
                    gap = false;
                }
                normalised.append(c);
            }
        }
        return normalised.toString();
    }

    /** @param hash 32 bytes, as {@link #bytes} gives them */
    public static TextKey ofBytes(byte[] hash) {
        return read(ByteBuffer.wrap(hash));
    }

    /** The hash. */
    public byte[] bytes() {
        ByteBuffer hash = ByteBuffer.allocate(BYTES);
        write(hash);
        return hash.array();
    }

    static TextKey read(ByteBuffer bytes) {
        return new TextKey(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(a).putLong(b).putLong(c).putLong(d);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
