package dev.escalation.ui.alerts;

import dev.escalation.app.notify.AlertSecrets;
import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.app.notify.DeliverySettings.Text;
import dev.escalation.app.notify.MailSettings;
import dev.escalation.app.notify.TicketLink;
import dev.escalation.app.notify.WebhookSettings;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Who is told in which way, and what leaves this machine for it. */
final class DeliveryFields extends VBox {
    private static final int HIGHEST_PORT = 65_535;
    private static final String SOME_ADDRESS = "desk@example.com";

    private final Texts texts;
    private final FieldGrid grid;
    private final Label leaves = Labels.wrapped("", "text-small");
    private final CheckBox desktop;
    private final TextField link;
    private final ValueBoxes<Text> kinds;
    private final TextField url;
    private final SecretField secret;
    private final TextField host;
    private final TextField port;
    private final Choice<MailSettings.Security> security;
    private final TextField user;
    private final SecretField password;
    private final TextField from;
    private final TextField to;
    private final FieldGrid.Row linkRow;
    private final FieldGrid.Row urlRow;
    private final FieldGrid.Row secretRow;
    private final FieldGrid.Row hostRow;
    private final FieldGrid.Row passwordRow;
    private final FieldGrid.Row fromRow;
    private final FieldGrid.Row toRow;

    DeliveryFields(Texts texts, Runnable changed) {
        super(8);
        this.texts = texts;
        this.grid = new FieldGrid(texts, "deliver");
        desktop = new CheckBox(texts.get("alerts.desktop"));
        desktop.setId("deliver-desktop");
        desktop.setMnemonicParsing(false);
        desktop.selectedProperty().addListener(_ -> changed.run());
        link = FieldGrid.text("deliver-link", changed);
        link.setPromptText("https://desk.example/tickets/{ticket_id}");
        kinds = new ValueBoxes<>(
                "deliver-text", List.of(Text.values()), text -> texts.get("alerts.text." + text.id()), changed);
        url = FieldGrid.text("deliver-url", changed);
        url.setPromptText("https://");
        secret = new SecretField(texts, "deliver-secret", changed);
        host = FieldGrid.text("deliver-host", changed);
        port = FieldGrid.number("deliver-port", changed);
        security = new Choice<>(
                "deliver-security",
                each -> texts.get("alerts.security." + each.name().toLowerCase(Locale.ROOT)),
                List.of(MailSettings.Security.values()),
                MailSettings.Security.STARTTLS);
        security.node().valueProperty().addListener(_ -> {
            port.setPromptText(String.valueOf(security.value().usualPort()));
            changed.run();
        });
        port.setPromptText(String.valueOf(security.value().usualPort()));
        port.setAccessibleText(texts.get("alerts.port"));
        user = FieldGrid.text("deliver-user", changed);
        password = new SecretField(texts, "deliver-password", changed);
        from = FieldGrid.text("deliver-from", changed);
        to = FieldGrid.text("deliver-to", changed);
        to.setPromptText(texts.get("alerts.to.prompt"));
        grid.add("alerts.field.desktop", desktop);
        linkRow = grid.add("alerts.field.link", link);
        grid.add("alerts.field.texts", kinds);
        urlRow = grid.add("alerts.field.url", url);
        secretRow = grid.add("alerts.field.secret", secret.field(), secret.place());
        hostRow = grid.add("alerts.field.host", host, Labels.whole(texts.get("alerts.port"), "text-small"), port);
        grid.add("alerts.field.security", security.node());
        grid.add("alerts.field.user", user);
        passwordRow = grid.add("alerts.field.password", password.field(), password.place());
        fromRow = grid.add("alerts.field.from", from);
        toRow = grid.add("alerts.field.to", to);
        leaves.setId("deliver-leaves");
        leaves.visibleProperty().bind(leaves.textProperty().isNotEmpty());
        leaves.managedProperty().bind(leaves.visibleProperty());
        getChildren().addAll(leaves, grid);
    }

    /** The system's key store can be chosen. */
    void offerKeyStore() {
        secret.offerKeyStore();
        password.offerKeyStore();
    }

    SecretField secret() {
        return secret;
    }

    SecretField password() {
        return password;
    }

    void show(DeliverySettings settings) {
        desktop.setSelected(settings.desktop());
        link.setText(settings.link().map(TicketLink::template).orElse(""));
        kinds.show(settings.texts());
        Optional<WebhookSettings> webhook = settings.webhook();
        url.setText(webhook.map(each -> each.url().toString()).orElse(""));
        secret.show(webhook.map(WebhookSettings::secret));
        Optional<MailSettings> mail = settings.mail();
        security.show(mail.map(MailSettings::security).orElse(MailSettings.Security.STARTTLS));
        host.setText(mail.map(MailSettings::host).orElse(""));
        port.setText(mail.filter(each -> each.port() != each.security().usualPort())
                .map(each -> String.valueOf(each.port()))
                .orElse(""));
        user.setText(mail.map(MailSettings::user).orElse(""));
        password.show(mail.map(MailSettings::password));
        from.setText(mail.map(MailSettings::from).orElse(""));
        to.setText(mail.map(each -> String.join(", ", each.to())).orElse(""));
    }

    boolean revealWrong() {
        grid.firstWrong().ifPresent(Node::requestFocus);
        return !grid.isRight();
    }

    /** What is typed; empty if something in it cannot be used, which then stands under the field. */
    Optional<DeliverySettings> delivery() {
        grid.clear();
        Optional<TicketLink> address = taken(link, linkRow, "alerts.wrong.link", () -> new TicketLink(typed(link)));
        Optional<WebhookSettings> webhook =
                taken(url, urlRow, "alerts.wrong.url", () -> new WebhookSettings(typed(url), secret.kept()));
        checkSecret(webhook.isPresent());
        Optional<MailSettings> mail = mail();
        DeliverySettings settings = new DeliverySettings(desktop.isSelected(), address, kinds.chosen(), webhook, mail);
        leaves.setText(grid.isRight() ? leaves(settings) : "");
        return grid.isRight() ? Optional.of(settings) : Optional.empty();
    }

    private void checkSecret(boolean needed) {
        String typed = secret.typed();
        if (needed) {
            secret.problem().ifPresent(why -> secretRow.wrong(secret.field(), why));
        } else if (!typed.isEmpty() && url.getText().isBlank()) {
            urlRow.wrong(url, texts.get("alerts.wrong.urlMissing"));
        }
        if (!typed.isEmpty() && !AlertSecrets.isWebhookSecret(typed)) {
            secretRow.wrong(secret.field(), texts.get("alerts.wrong.secretForm"));
        }
    }

    private static String typed(TextField field) {
        return field.getText().strip();
    }

    private <T> Optional<T> taken(TextField field, FieldGrid.Row row, String why, Supplier<T> made) {
        if (field.getText().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException _) {
            row.wrong(field, texts.get(why));
            return Optional.empty();
        }
    }

    private Optional<MailSettings> mail() {
        if (user.getText().isBlank() && !password.typed().isEmpty()) {
            passwordRow.wrong(password.field(), texts.get("alerts.wrong.user"));
        }
        if (Stream.of(host, port, user, from, to)
                .allMatch(field -> field.getText().isBlank())) {
            return Optional.empty();
        }
        List<String> addresses = Arrays.stream(to.getText().split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        check(hostRow, host, "alerts.wrong.host", typed(host), SOME_ADDRESS, List.of(SOME_ADDRESS));
        check(fromRow, from, "alerts.wrong.from", "localhost", typed(from), List.of(SOME_ADDRESS));
        check(toRow, to, "alerts.wrong.to", "localhost", SOME_ADDRESS, addresses);
        OptionalDouble number = port.getText().isBlank()
                ? OptionalDouble.of(security.value().usualPort())
                : hostRow.number(port, 1, HIGHEST_PORT, texts.get("alerts.wrong.port"));
        if (!user.getText().isBlank()) {
            password.problem().ifPresent(why -> passwordRow.wrong(password.field(), why));
        }
        return grid.isRight()
                ? Optional.of(new MailSettings(
                        typed(host),
                        (int) number.orElseThrow(),
                        security.value(),
                        typed(user),
                        password.kept(),
                        typed(from),
                        addresses))
                : Optional.empty();
    }

    /** The settings check all at once; with the others known to be right it is this one that is wrong. */
    private void check(FieldGrid.Row row, TextField field, String why, String server, String sender, List<String> all) {
        try {
            MailSettings tried = new MailSettings(server, 1, security.value(), "", SecretPlace.NOWHERE, sender, all);
            if (tried.to().isEmpty()) {
                row.wrong(field, texts.get(why));
            }
        } catch (IllegalArgumentException _) {
            row.wrong(field, texts.get(why));
        }
    }

    private String leaves(DeliverySettings settings) {
        List<String> places = new ArrayList<>();
        settings.webhook().ifPresent(webhook -> places.add(webhook.url().getHost()));
        settings.mail().ifPresent(mail -> places.add(String.join(", ", mail.to())));
        if (places.isEmpty()) {
            return texts.get("alerts.leaves.nothing");
        }
        String words = settings.texts().stream()
                .sorted()
                .map(text -> texts.get("alerts.leaves." + text.id()))
                .collect(Collectors.joining(" " + texts.get("alerts.and") + " "));
        String what = texts.get("alerts.leaves", String.join(", ", places));
        return what + " "
                + (words.isEmpty() ? texts.get("alerts.leaves.noText") : texts.get("alerts.leaves.text", words));
    }
}
