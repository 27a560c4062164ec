package dev.escalation.app.notify;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.store.secrets.Secrets;
import dev.escalation.words.Said;
import dev.escalation.words.Sayable;
import java.util.Map;

/** The secret of the webhook and the password of the mail server: in the user's store of secrets, or the environment. */
public final class AlertSecrets {
    /** Names of secrets that the store does not have. */
    public static final String WEBHOOK_VARIABLE = "WORKBENCH_WEBHOOK_SECRET";

    public static final String MAIL_VARIABLE = "WORKBENCH_MAIL_PASSWORD";
    private static final String PASSPHRASE = "WORKBENCH_PASSPHRASE";
    private static final String WEBHOOK_ID = "alerts-webhook";
    private static final String MAIL_ID = "alerts-mail";

    private final Secrets secrets;
    private final Map<String, String> environment;

    /** @param environment of the process */
    public AlertSecrets(Secrets secrets, Map<String, String> environment) {
        this.secrets = secrets;
        this.environment = Map.copyOf(environment);
    }

    /** Whether a text has the form of a webhook's secret. */
    public static boolean isWebhookSecret(String text) {
        try {
            WebhookSignature.of(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * Keeps what was typed, with a check of its form.
     *
     * @throws IllegalArgumentException if it is no secret of a webhook
     * @throws dev.escalation.store.secrets.SecretException if it cannot be kept there
     */
    public void keepWebhook(SecretPlace place, String secret) {
        WebhookSignature.of(secret);
        secrets.put(place, WEBHOOK_ID, secret);
    }

    /** @throws dev.escalation.store.secrets.SecretException if it cannot be kept there */
    public void keepMail(SecretPlace place, String password) {
        secrets.put(place, MAIL_ID, password);
    }

    /** @throws UnusableRequestException if there is none, saying where to put it */
    WebhookSignature webhook(WebhookSettings settings) {
        try {
            return WebhookSignature.of(
                    get(settings.secret(), WEBHOOK_ID, WEBHOOK_VARIABLE, Said.of("app.secret.webhook")));
        } catch (IllegalArgumentException e) {
            throw new UnusableRequestException(Said.of("app.secret.form", Sayable.of(e)));
        }
    }

    /** @throws UnusableRequestException if there is none, saying where to put it */
    String mail(MailSettings settings) {
        return settings.user().isEmpty()
                ? ""
                : get(settings.password(), MAIL_ID, MAIL_VARIABLE, Said.of("app.secret.mail"));
    }

    private String get(SecretPlace place, String id, String variable, Sayable what) {
        String given = environment.getOrDefault(variable, "");
        if (!given.isEmpty()) {
            return given;
        }
        String passphrase = environment.getOrDefault(PASSPHRASE, "");
        if (place == SecretPlace.FILE && secrets.isLocked() && !passphrase.isEmpty()) {
            secrets.unlock(passphrase.toCharArray());
        }
        return secrets.get(place, id)
                .orElseThrow(() -> new UnusableRequestException(Said.of("app.secret.none", what, variable)));
    }
}
