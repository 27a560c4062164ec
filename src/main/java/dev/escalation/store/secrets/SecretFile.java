package dev.escalation.store.secrets;

import dev.escalation.store.OwnerOnlyFile;
import dev.escalation.store.secrets.SecretException.Reason;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passwords in one encrypted file. Its passphrase is asked for once per session. The file is: mark, rounds, salt, sealed JSON, and a
 * SHA-256 of all that, by which damage is told from a wrong passphrase.
 */
final class SecretFile {
    private static final byte[] MARK = "EWSECRETS1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_BYTES = MARK.length + Integer.BYTES + Sealing.SALT_BYTES;
    private static final int HASH_BYTES = 32;
    /** More would be somebody's try to keep the program busy. */
    private static final int MOST_ITERATIONS = 10_000_000;

    private final Path file;
    private @Nullable Unlocked unlocked;

    private record Unlocked(byte[] head, Sealing sealing) {}

    SecretFile(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    synchronized boolean isLocked() {
        return unlocked == null;
    }

    /**
     * Takes the passphrase of the file; of a file that is not there yet it becomes the passphrase.
     *
     * @throws SecretException if it is the wrong one, or the file is damaged: that one is set aside
     */
    synchronized void unlock(char[] passphrase) {
        byte[] content = exists() ? content() : new byte[0];
        byte[] head = content.length == 0 ? newHead() : Arrays.copyOf(content, HEAD_BYTES);
        Unlocked tried = new Unlocked(head, sealing(head, passphrase));
        if (content.length > 0) {
            read(tried, content);
        }
        unlocked = tried;
    }

    synchronized @Nullable String get(String name) {
        return exists() ? read(key(), content()).get(name) : null;
    }

    synchronized void put(String name, String secret) {
        Unlocked key = key();
        Map<String, String> all = exists() ? read(key, content()) : new TreeMap<>();
        all.put(name, secret);
        write(key, all);
    }

    synchronized void remove(String name) {
        if (!exists()) {
            return;
        }
        Unlocked key = key();
        Map<String, String> all = read(key, content());
        if (all.remove(name) != null) {
            write(key, all);
        }
    }

    private Unlocked key() {
        if (unlocked == null) {
            throw new SecretException(Reason.LOCKED, Said.of("store.secret.locked"));
        }
        return unlocked;
    }

    private static byte[] newHead() {
        return ByteBuffer.allocate(HEAD_BYTES)
                .put(MARK)
                .putInt(Sealing.ITERATIONS)
                .put(Sealing.newSalt())
                .array();
    }

    private static Sealing sealing(byte[] head, char[] passphrase) {
        int iterations = ByteBuffer.wrap(head, MARK.length, Integer.BYTES).getInt();
        return Sealing.of(
                passphrase, Arrays.copyOfRange(head, HEAD_BYTES - Sealing.SALT_BYTES, HEAD_BYTES), iterations);
    }

    private byte[] content() {
        try {
            byte[] content = Files.readAllBytes(file);
            if (!isWhole(content)) {
                Path aside = OwnerOnlyFile.setAside(file);
                unlocked = null;
                throw new SecretException(Reason.DAMAGED, Said.of("store.secret.damaged", aside.getFileName()));
            }
            return content;
        } catch (IOException e) {
            throw disk("store.secret.reading", e);
        }
    }

    private static boolean isWhole(byte[] content) {
        int hashed = content.length - HASH_BYTES;
        if (hashed < HEAD_BYTES || !Arrays.equals(content, 0, MARK.length, MARK, 0, MARK.length)) {
            return false;
        }
        int iterations = ByteBuffer.wrap(content, MARK.length, Integer.BYTES).getInt();
        return iterations >= Sealing.ITERATIONS
                && iterations <= MOST_ITERATIONS
                && Arrays.equals(hash(content, hashed), Arrays.copyOfRange(content, hashed, content.length));
    }

    private static byte[] hash(byte[] content, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, String> read(Unlocked key, byte[] content) {
        byte[] sealed = Arrays.copyOfRange(content, HEAD_BYTES, content.length - HASH_BYTES);
        try {
            byte[] head = Arrays.copyOf(content, HEAD_BYTES);
            byte[] plain = key.sealing().open(head, sealed);
            try {
                return JsonMapper.shared().readValue(plain, new TypeReference<TreeMap<String, String>>() {});
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (AEADBadTagException _) {
            throw new SecretException(Reason.WRONG_PASSPHRASE, Said.of("store.secret.wrong"));
        } catch (JacksonException _) { // its message would quote what it read
            throw new SecretException(Reason.DAMAGED, Said.of("store.secret.other"));
        }
    }

    private void write(Unlocked key, Map<String, String> all) {
        byte[] plain = JsonMapper.shared().writeValueAsBytes(all);
        byte[] sealed = key.sealing().seal(key.head(), plain);
        Arrays.fill(plain, (byte) 0);
        int hashed = HEAD_BYTES + sealed.length;
        byte[] content = ByteBuffer.allocate(hashed + HASH_BYTES)
                .put(key.head())
                .put(sealed)
                .array();
        System.arraycopy(hash(content, hashed), 0, content, hashed, HASH_BYTES);
        try {
            OwnerOnlyFile.replace(file, content);
        } catch (IOException e) {
            throw disk("store.secret.writing", e);
        }
    }

    private SecretException disk(String key, IOException e) {
        return new SecretException(Reason.DISK, Said.of(key, e.getMessage(), file.getFileName()), e);
    }
}
