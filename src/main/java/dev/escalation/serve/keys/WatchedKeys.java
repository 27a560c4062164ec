package dev.escalation.serve.keys;

import java.io.IOException;
import java.util.Optional;

/** The keys of a file as it is now: what is created or revoked counts for a running server from the next look on. */
public final class WatchedKeys {
    private final KeyFile file;
    private volatile KeyRing ring;
    private KeyFile.State seen;

    /** @throws UnusableKeysException if the file is damaged */
    public WatchedKeys(KeyFile file) throws IOException {
        this.file = file;
        this.seen = file.state();
        this.ring = new KeyRing(file.keys());
    }

    public Optional<String> owner(String shown) {
        return ring.owner(shown);
    }

    public boolean isEmpty() {
        return ring.isEmpty();
    }

    /** Reads the file again if it changed. What cannot be read lets nobody in. */
    public synchronized void look() {
        try {
            KeyFile.State now = file.state();
            if (!now.equals(seen)) {
                ring = new KeyRing(file.keys());
                seen = now;
            }
        } catch (IOException | UnusableKeysException _) {
            ring = new KeyRing(java.util.List.of());
            seen = KeyFile.State.MISSING;
        }
    }
}
