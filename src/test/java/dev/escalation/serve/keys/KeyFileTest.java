package dev.escalation.serve.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    private Path settings;

    @Test
    void onlyTheHashIsKeptAndOnlyTheOwnerReadsIt() throws Exception {
        KeyFile file = KeyFile.in(settings.resolve("config"));
        String key = file.create("Help desk 1");
        assertThat(key).matches("ew_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
        String content = Files.readString(file.path());
        assertThat(content).doesNotContain(key, key.substring(12)).contains(key.substring(3, 11));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(new KeyRing(file.keys()).owner(key)).contains("Help desk 1");
    }

    @Test
    void aKeyIsWholeOrNone() throws Exception {
        KeyFile file = KeyFile.in(settings);
        String one = file.create("one");
        String two = file.create("two");
        KeyRing ring = new KeyRing(file.keys());
        assertThat(ring.owner(two)).contains("two");
        assertThat(ring.owner(one.substring(0, 12) + two.substring(12))).isEmpty();
        assertThat(ring.owner(one.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(ring.owner(one + "a".repeat(300))).isEmpty();
        assertThat(ring.owner("")).isEmpty();
        assertThat(new KeyRing(java.util.List.of()).owner(one)).isEmpty();
    }

    @Test
    void namesAreTakenOnceAndCanBeRevoked() throws Exception {
        KeyFile file = KeyFile.in(settings);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            keys.add(file.create("key " + i));
        }
        assertThat(keys).hasSize(50);
        assertThatThrownBy(() -> file.create("key 7"))
                .isInstanceOf(UnusableKeysException.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> file.create("a\nb")).isInstanceOf(UnusableKeysException.class);
        file.revoke("key 7");
        assertThat(file.keys()).hasSize(49);
        assertThatThrownBy(() -> file.revoke("key 7")).isInstanceOf(UnusableKeysException.class);
    }

    @Test
    void aDamagedFileLetsNobodyIn() throws Exception {
        KeyFile file = KeyFile.in(settings);
        String key = file.create("one");
        WatchedKeys watched = new WatchedKeys(file);
        assertThat(watched.owner(key)).contains("one");
        for (String damaged :
                new String[] {"", "{", "{\"version\": 1}", "{\"version\":1,\"keys\":[{\"name\":\"x\"}]}"}) {
            Files.writeString(file.path(), damaged);
            assertThatThrownBy(file::keys)
                    .isInstanceOf(UnusableKeysException.class)
                    .hasMessageContaining("damaged");
            watched.look();
            assertThat(watched.owner(key)).isEmpty();
        }
    }
}
