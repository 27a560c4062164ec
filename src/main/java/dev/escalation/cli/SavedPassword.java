package dev.escalation.cli;

import dev.escalation.app.Connections;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.secrets.SecretPlace;
import java.io.Console;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Saved connections with their passwords: from where they are kept, else from the environment, else from the terminal. */
final class SavedPassword {
    private static final String PASSPHRASE = "WORKBENCH_PASSPHRASE";
    private static final String PASSWORD = "DB_PASS";

    private final Connections connections;
    private final Map<String, String> environment;

    private SavedPassword(Connections connections, Map<String, String> environment) {
        this.connections = connections;
        this.environment = environment;
    }

    static SavedPassword ofProcess(Connections connections) {
        return new SavedPassword(connections, System.getenv());
    }

    SavedConnection connection(String name) throws IOException {
        return connections.folder().get(name);
    }

    /**
     * @throws UnusableRequestException if nobody says the password
     * @throws dev.escalation.store.secrets.SecretException if it cannot be read
     */
    ConnectionSettings settings(SavedConnection saved) {
        if (saved.secret() == SecretPlace.NOWHERE) {
            return new ConnectionSettings(saved.profile(), new String(entered(saved)));
        }
        if (connections.isLocked(saved) && connections.secrets().hasFile()) {
            connections.secrets().unlock(passphrase(saved));
        }
        if (saved.secret() == SecretPlace.FILE && !connections.secrets().hasFile()) {
            throw missing(saved, "The file with the saved passwords is gone.");
        }
        ConnectionSettings settings = connections.settings(saved);
        if (settings.password().isEmpty() && saved.secret() == SecretPlace.SYSTEM) {
            throw missing(saved, "The system's key store does not have its password, or does not answer here.");
        }
        return settings;
    }

    private static UnusableRequestException missing(SavedConnection saved, String why) {
        return new UnusableRequestException("connection " + saved.name() + ": " + why
                + " Save the connection again in the window, with the password in the encrypted file.");
    }

    private char[] passphrase(SavedConnection saved) {
        return given(PASSPHRASE, "Passphrase of the saved passwords: ")
                .orElseThrow(() -> new UnusableRequestException("connection " + saved.name()
                        + ": its password is in the encrypted file. Give the passphrase as " + PASSPHRASE
                        + " in the environment, or start the command in a terminal."));
    }

    private char[] entered(SavedConnection saved) {
        return given(PASSWORD, "Password of " + saved.profile().user() + ": ")
                .orElseThrow(() -> new UnusableRequestException("connection " + saved.name()
                        + ": its password is not kept. Give it as " + PASSWORD
                        + " in the environment, or start the command in a terminal."));
    }

    @SuppressWarnings("SystemConsoleNull") // from Java 25 on it is null again where there is no terminal
    private Optional<char[]> given(String variable, String question) {
        String said = environment.getOrDefault(variable, "");
        if (!said.isEmpty()) {
            return Optional.of(said.toCharArray());
        }
        Console console = System.console();
        return console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s", question));
    }
}
