package dev.escalation.store.secrets;

import java.util.Arrays;
import java.util.Optional;

/** Where a password is kept. */
public enum SecretPlace {
    /** The key store that the system has for its user. */
    SYSTEM("system"),
    /** A file of our own, encrypted with a passphrase. */
    FILE("file"),
    /** Nowhere: it is asked for each time. */
    NOWHERE("nowhere");

    private final String id;

    SecretPlace(String id) {
        this.id = id;
    }

    /** As it is written down. */
    public String id() {
        return id;
    }

    public static Optional<SecretPlace> of(String id) {
        return Arrays.stream(values()).filter(place -> place.id.equals(id)).findFirst();
    }
}
