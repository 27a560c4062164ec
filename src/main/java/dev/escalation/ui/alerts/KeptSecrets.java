package dev.escalation.ui.alerts;

import dev.escalation.app.notify.AlertSecrets;
import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.store.secrets.SecretException;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.store.secrets.Secrets;
import dev.escalation.ui.Context;
import dev.escalation.ui.connect.PassphraseDialog;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/** Keeps the secrets that were typed where the user wants them, off the JavaFX thread. */
final class KeptSecrets {
    private final Context context;
    private final StackPane page;
    private final Secrets secrets;

    KeptSecrets(Context context, StackPane page) {
        this.context = context;
        this.page = page;
        this.secrets = context.workbench().databases().connections().secrets();
    }

    /** What was typed, and where it goes. */
    private record Typed(String webhook, SecretPlace webhookPlace, String mail, SecretPlace mailPlace) {
        boolean needsFile() {
            return (!webhook.isEmpty() && webhookPlace == SecretPlace.FILE)
                    || (!mail.isEmpty() && mailPlace == SecretPlace.FILE);
        }

        boolean isNothing() {
            return webhook.isEmpty() && mail.isEmpty();
        }
    }

    /** The system is asked, which may take a moment. */
    void hasKeyStore(Runnable then) {
        context.work().prepare(page, _ -> secrets.hasKeyStore(), has -> {
            if (has) {
                then.run();
            }
        });
    }

    /** @param then is told what speaks against it; empty if all is kept */
    void keep(DeliveryFields fields, DeliverySettings settings, Consumer<String> then) {
        Typed typed = new Typed(
                settings.webhook().isPresent() ? fields.secret().typed() : "",
                fields.secret().kept(),
                settings.mail().isPresent() ? fields.password().typed() : "",
                fields.password().kept());
        if (typed.isNothing()) {
            then.accept("");
            return;
        }
        Runnable keeping = () -> context.work().prepare(this, _ -> kept(typed), why -> {
            if (why.isEmpty()) {
                fields.secret().forget();
                fields.password().forget();
            }
            then.accept(why);
        });
        if (typed.needsFile() && secrets.isLocked()) {
            new PassphraseDialog(page, context, secrets, keeping).show();
        } else {
            keeping.run();
        }
    }

    private String kept(Typed typed) {
        AlertSecrets alerts = new AlertSecrets(secrets, Map.of());
        try {
            if (!typed.webhook().isEmpty()) {
                alerts.keepWebhook(typed.webhookPlace(), typed.webhook());
            }
            if (!typed.mail().isEmpty()) {
                alerts.keepMail(typed.mailPlace(), typed.mail());
            }
            return "";
        } catch (SecretException | IllegalArgumentException e) {
            return context.texts().why(e);
        }
    }
}
