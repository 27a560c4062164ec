package dev.escalation.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Customers and tickets that must not come back with a later import, as salted hashes. Whoever has the workspace can find out
 * whether a given id is among them, but cannot read the ids.
 *
 * @param salt of this workspace, hexadecimal
 * @param hashes hexadecimal, sorted
 */
public record ForgottenIds(String salt, List<String> hashes) {
    private static final int SALT_BYTES = 16;
    private static final int HASH_DIGITS = 32;
    private static final String CUSTOMER = "customer";
    private static final String TICKET = "ticket";

    public ForgottenIds {
        hashes = List.copyOf(hashes);
    }

    /** None yet. */
    static ForgottenIds none() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new ForgottenIds(HexFormat.of().formatHex(salt), List.of());
    }

    public ForgottenIds with(Collection<String> customers, Collection<String> tickets) {
        Set<String> all = new HashSet<>(hashes);
        customers.forEach(id -> all.add(hash(CUSTOMER, id)));
        tickets.forEach(id -> all.add(hash(TICKET, id)));
        return new ForgottenIds(salt, all.stream().sorted().toList());
    }

    public boolean hasAny() {
        return !hashes.isEmpty();
    }

    /** For asking often. */
    public Asked asked() {
        return new Asked(this, Set.copyOf(new ArrayList<>(hashes)));
    }

    /** The same, quicker to ask. */
    public record Asked(ForgottenIds ids, Set<String> hashes) {
        public boolean hasCustomer(String id) {
            return hashes.contains(ids.hash(CUSTOMER, id));
        }

        public boolean hasTicket(String id) {
            return hashes.contains(ids.hash(TICKET, id));
        }
    }

    private String hash(String kind, String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(salt));
            digest.update((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
