package dev.escalation.ui.connect;

import dev.escalation.app.Connections;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.connection.SavedConnection;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.ui.Context;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Gets the password of a connection: what was typed, else what is kept, after the passphrase if that is needed. */
final class Passwords {
    private final Context context;
    private final Connections connections;

    Passwords(Context context) {
        this.context = context;
        connections = context.workbench().databases().connections();
    }

    /** Asks the system, which may take a moment. */
    boolean hasKeyStore() {
        return connections.secrets().hasKeyStore();
    }

    /**
     * @param place where a question is put
     * @param typed the password; empty for the kept one
     * @param then takes the password, an empty one if none is kept
     */
    void get(StackPane place, String typed, @Nullable SavedConnection saved, Consumer<String> then) {
        if (!typed.isEmpty() || saved == null || saved.secret() == SecretPlace.NOWHERE) {
            then.accept(typed);
            return;
        }
        Runnable reading = () -> context.work()
                .start(
                        this,
                        context.texts().get("connect.password.step"),
                        _ -> connections.settings(saved),
                        (ConnectionSettings settings) -> then.accept(settings.password()),
                        this::failed);
        if (connections.isLocked(saved)) {
            unlocked(place, reading);
        } else {
            reading.run();
        }
    }

    /** Goes on when the encrypted file is open. */
    void unlocked(StackPane place, Runnable then) {
        if (connections.secrets().isLocked()) {
            new PassphraseDialog(place, context, connections.secrets(), then).show();
        } else {
            then.run();
        }
    }

    private void failed(Throwable cause) {
        String step = context.texts().get("connect.password.step");
        context.notices().problem(context.workbench().problem(step, cause));
    }
}
