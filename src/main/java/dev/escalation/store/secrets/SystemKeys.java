package dev.escalation.store.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.escalation.words.Said;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key store of the system: Credential Manager on Windows, Keychain on macOS, Secret Service or KWallet on Linux. A server
 * has none, which is no failure.
 */
interface SystemKeys {
    /** Empty if there is none of this name. */
    Optional<String> get(String name);

    void put(String name, String secret);

    void remove(String name);

    /** Takes a moment; empty where there is no key store or it does not answer. */
    static Optional<SystemKeys> find() {
        try {
            return Optional.of(new OfKeyring(Keyring.create()));
        } catch (BackendNotSupportedException | RuntimeException | LinkageError _) {
            return Optional.empty();
        }
    }

    /** By the library java-keyring. */
    final class OfKeyring implements SystemKeys {
        private static final String DOMAIN = "escalation-workbench";

        private final Keyring keyring;

        private OfKeyring(Keyring keyring) {
            this.keyring = keyring;
        }

        @Override
        public Optional<String> get(String name) {
            try {
                @Nullable String found = keyring.getPassword(DOMAIN, name);
                return Optional.ofNullable(found);
            } catch (PasswordAccessException _) {
                return Optional.empty(); // the libraries do not tell missing from refused
            }
        }

        @Override
        public void put(String name, String secret) {
            try {
                keyring.setPassword(DOMAIN, name, secret);
            } catch (PasswordAccessException | RuntimeException e) {
                throw new SecretException(
                        SecretException.Reason.NO_KEY_STORE, Said.of("store.secret.store.refused"), e);
            }
        }

        @Override
        public void remove(String name) {
            try {
                keyring.deletePassword(DOMAIN, name);
            } catch (PasswordAccessException _) {
                // it was not there
            }
        }
    }
}
