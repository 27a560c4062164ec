package dev.escalation.serve.keys;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys as they are checked. Immutable. */
public final class KeyRing {
    private static final Entry NOBODY = new Entry("", new byte[32]);

    private final Map<String, Entry> byId = new HashMap<>();

    private record Entry(String name, byte[] sha256) {}

    public KeyRing(List<ApiKey> keys) {
        for (ApiKey key : keys) {
            byId.put(key.id(), new Entry(key.name(), HexFormat.of().parseHex(key.sha256())));
        }
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    public int size() {
        return byId.size();
    }

    /**
     * Who shows a key. A right, a wrong and an unknown one are the same work: one hash, one look-up by the part that is no
     * secret, one comparison of all 32 bytes.
     *
     * @return the key's name; empty if the key is not among these
     */
    public Optional<String> owner(String shown) {
        byte[] hash = KeyText.hash(shown);
        Entry entry = byId.getOrDefault(KeyText.id(shown), NOBODY);
        boolean same = MessageDigest.isEqual(hash, entry.sha256);
        return same && !entry.name.isEmpty() ? Optional.of(entry.name) : Optional.empty();
    }
}
