package dev.escalation.store.secrets;

import dev.escalation.store.UserFolders;
import dev.escalation.words.Said;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** Passwords by the id of their connection. Safe for use by several threads; every question may take a while. */
public final class Secrets {
    private static final String FILE = "secrets.enc";

    private final SecretFile file;
    private final Supplier<Optional<SystemKeys>> finding;
    private boolean looked;
    private Optional<SystemKeys> system = Optional.empty();

    private Secrets(Path settings, Supplier<Optional<SystemKeys>> finding) {
        this.file = new SecretFile(settings.resolve(FILE));
        this.finding = finding;
    }

    /** @param settings the folder in which the program keeps what it remembers */
    public static Secrets in(Path settings) {
        return new Secrets(settings, SystemKeys::find);
    }

    /** The user's. */
    public static Secrets ofUser() {
        return in(UserFolders.settings());
    }

    static Secrets in(Path settings, Supplier<Optional<SystemKeys>> finding) {
        return new Secrets(settings, finding);
    }

    /** Whether the system has a key store that answers. */
    public boolean hasKeyStore() {
        return system().isPresent();
    }

    private synchronized Optional<SystemKeys> system() {
        if (!looked) {
            system = finding.get();
            looked = true;
        }
        return system;
    }

    /** Whether the encrypted file is there; before, the first passphrase is free to choose. */
    public boolean hasFile() {
        return file.exists();
    }

    /** Whether the passphrase of the encrypted file is still to be given in this session. */
    public boolean isLocked() {
        return file.isLocked();
    }

    /**
     * Takes the passphrase for this session, and forgets the characters.
     *
     * @throws SecretException if it is the wrong one or the file is damaged
     */
    public void unlock(char[] passphrase) {
        try {
            file.unlock(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /**
     * @return empty if none is kept there
     * @throws SecretException if the file is locked or damaged
     */
    public Optional<String> get(SecretPlace place, String id) {
        return switch (place) {
            case SYSTEM -> system().flatMap(keys -> keys.get(id));
            case FILE -> Optional.ofNullable(file.get(id));
            case NOWHERE -> Optional.empty();
        };
    }

    /** @throws SecretException if it cannot be kept there */
    public void put(SecretPlace place, String id, String secret) {
        switch (place) {
            case SYSTEM -> system().orElseThrow(Secrets::noKeyStore).put(id, secret);
            case FILE -> file.put(id, secret);
            case NOWHERE -> {}
        }
    }

    /** @throws SecretException if the file is locked or damaged */
    public void remove(SecretPlace place, String id) {
        switch (place) {
            case SYSTEM -> system().ifPresent(keys -> keys.remove(id));
            case FILE -> file.remove(id);
            case NOWHERE -> {}
        }
    }

    private static SecretException noKeyStore() {
        return new SecretException(SecretException.Reason.NO_KEY_STORE, Said.of("store.secret.store.none"));
    }
}
