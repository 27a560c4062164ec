package dev.escalation.store.secrets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts bytes with a key made of a passphrase: PBKDF2 with HMAC-SHA-256, then AES-256 in GCM, whose tag also covers the
 * head.
 */
final class Sealing {
    /** What OWASP recommends for PBKDF2 with HMAC-SHA-256. */
    static final int ITERATIONS = 600_000;

    static final int SALT_BYTES = 16;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;

    private final SecretKey key;

    private Sealing(SecretKey key) {
        this.key = key;
    }

    static byte[] newSalt() {
        return random(SALT_BYTES);
    }

    /** Takes a noticeable part of a second, on purpose. */
    static Sealing of(char[] passphrase, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
        try {
            byte[] bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            try {
                return new Sealing(new SecretKeySpec(bytes, "AES"));
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 and AES", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** @return a number used once, then what was made of the plain bytes */
    byte[] seal(byte[] head, byte[] plain) {
        byte[] iv = random(IV_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, head).doFinal(plain);
            return ByteBuffer.allocate(iv.length + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }

    /** @throws AEADBadTagException if the passphrase is another one */
    byte[] open(byte[] head, byte[] sealed) throws AEADBadTagException {
        if (sealed.length < IV_BYTES) {
            throw new AEADBadTagException("nothing is sealed");
        }
        byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, iv, head).doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] iv, byte[] head) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(head);
        return cipher;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
