package dev.escalation.store.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.escalation.store.secrets.SecretException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String PASSWORD = "correct horse \u00fc 7";

    @TempDir
    Path folder;

    @Test
    void aPasswordComesBackInAnotherSession() {
        Secrets first = opened("a passphrase");
        first.put(SecretPlace.FILE, "one", PASSWORD);
        first.put(SecretPlace.FILE, "two", "other");
        first.remove(SecretPlace.FILE, "two");
        Secrets later = opened("a passphrase");
        assertThat(later.get(SecretPlace.FILE, "one")).contains(PASSWORD);
        assertThat(later.get(SecretPlace.FILE, "two")).isEmpty();
        assertThat(later.get(SecretPlace.NOWHERE, "one")).isEmpty();
    }

    @Test
    void twoSessionsDoNotUndoEachOther() {
        Secrets one = opened("a passphrase");
        one.put(SecretPlace.FILE, "one", PASSWORD);
        Secrets two = opened("a passphrase");
        two.put(SecretPlace.FILE, "two", "other");
        one.put(SecretPlace.FILE, "three", "third");
        assertThat(two.get(SecretPlace.FILE, "three")).contains("third");
        assertThat(one.get(SecretPlace.FILE, "two")).contains("other");
    }

    @Test
    void nothingIsToldWithoutThePassphrase() {
        opened("a passphrase").put(SecretPlace.FILE, "one", PASSWORD);
        Secrets locked = none();
        assertThat(locked.isLocked()).isTrue();
        assertThat(reason(() -> locked.get(SecretPlace.FILE, "one"))).isEqualTo(Reason.LOCKED);
        char[] wrong = "another one".toCharArray();
        assertThatThrownBy(() -> locked.unlock(wrong)).hasMessageContaining("passphrase is not the one");
        assertThat(wrong).containsOnly('\0');
        assertThat(locked.isLocked()).isTrue();
        locked.unlock("a passphrase".toCharArray());
        assertThat(locked.get(SecretPlace.FILE, "one")).contains(PASSWORD);
    }

    @Test
    void everyChangedByteIsNoticedAndTheFileIsSetAside() throws IOException {
        opened("a passphrase").put(SecretPlace.FILE, "one", PASSWORD);
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            assertThat(reason(() -> none().unlock("a passphrase".toCharArray())))
                    .as("byte " + at)
                    .isEqualTo(Reason.DAMAGED);
            assertThat(file()).doesNotExist();
        }
        Files.write(file(), new byte[3]);
        assertThatThrownBy(() -> none().unlock("x".toCharArray()))
                .hasMessageContaining("damaged")
                .hasMessageContaining("secrets.enc.damaged-" + (whole.length + 1));
        Secrets anew = opened("a new passphrase");
        anew.put(SecretPlace.FILE, "one", PASSWORD);
        assertThat(opened("a new passphrase").get(SecretPlace.FILE, "one")).contains(PASSWORD);
    }

    @Test
    void onlyTheOwnerMayReadItAndNoByteOfThePasswordIsInIt() throws IOException {
        Secrets secrets = opened("a passphrase");
        secrets.put(SecretPlace.FILE, "one", PASSWORD);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
                        .doesNotContain(
                                new String(PASSWORD.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                        .doesNotContain("horse")
                        .doesNotContain("a passphrase");
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeyStoreIsUsedWhereThereIsOne() {
        Map<String, String> kept = new HashMap<>();
        Secrets secrets = Secrets.in(folder, () -> Optional.of(new Remembering(kept)));
        assertThat(secrets.hasKeyStore()).isTrue();
        secrets.put(SecretPlace.SYSTEM, "one", PASSWORD);
        assertThat(secrets.get(SecretPlace.SYSTEM, "one")).contains(PASSWORD);
        secrets.remove(SecretPlace.SYSTEM, "one");
        assertThat(kept).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void withoutAKeyStoreItSaysWhatElseCanBeDone() {
        assertThat(none().hasKeyStore()).isFalse();
        assertThat(none().get(SecretPlace.SYSTEM, "one")).isEmpty();
        assertThatThrownBy(() -> none().put(SecretPlace.SYSTEM, "one", PASSWORD))
                .hasMessageContaining("encrypted file")
                .hasMessageNotContaining(PASSWORD);
    }

    @Test
    void lookingForAKeyStoreNeverFails() {
        assertThat(SystemKeys.find()).isNotNull();
    }

    private record Remembering(Map<String, String> kept) implements SystemKeys {
        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void put(String name, String secret) {
            kept.put(name, secret);
        }

        @Override
        public void remove(String name) {
            kept.remove(name);
        }
    }

    private Path file() {
        return folder.resolve("secrets.enc");
    }

    private Secrets none() {
        return Secrets.in(folder, Optional::empty);
    }

    private Secrets opened(String passphrase) {
        Secrets secrets = none();
        secrets.unlock(passphrase.toCharArray());
        return secrets;
    }

    private static Reason reason(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        return catchThrowableOfType(SecretException.class, asked).reason();
    }
}
