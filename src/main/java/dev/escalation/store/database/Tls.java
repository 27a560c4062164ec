package dev.escalation.store.database;

import java.util.Locale;

/** How a connection is encrypted, from the least to the most certain. */
public enum Tls {
    /** Everything in the clear: for this machine and trusted networks. */
    OFF("disable"),
    /** Encrypted if the server can. */
    PREFERRED("prefer"),
    /** Encrypted, whoever answers. */
    REQUIRED("require"),
    /** Encrypted, and the server's certificate comes from the given authority. */
    VERIFY_CA("verify-ca"),
    /** Encrypted, and the certificate is for this host. */
    VERIFY_FULL("verify-full");

    private final String sslMode;

    Tls(String sslMode) {
        this.sslMode = sslMode;
    }

    /** PostgreSQL's own word for it, as in {@code sslmode=require}. */
    public String sslMode() {
        return sslMode;
    }

    /** Whether the server has to prove who it is. */
    public boolean isVerifying() {
        return this == VERIFY_CA || this == VERIFY_FULL;
    }

    /** @throws IllegalArgumentException for a word that PostgreSQL does not have */
    public static Tls ofSslMode(String word) {
        for (Tls tls : values()) {
            if (tls.sslMode.equals(word.toLowerCase(Locale.ROOT))) {
                return tls;
            }
        }
        throw new IllegalArgumentException(
                "sslmode is disable, prefer, require, verify-ca or verify-full, not " + word);
    }
}
