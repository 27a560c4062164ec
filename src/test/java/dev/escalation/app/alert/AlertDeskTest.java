package dev.escalation.app.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.escalation.app.notify.AlertSecrets;
import dev.escalation.app.notify.Delivery;
import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.app.notify.Outbox;
import dev.escalation.app.notify.WebhookSettings;
import dev.escalation.live.action.Standing;
import dev.escalation.live.alert.Alert;
import dev.escalation.live.alert.AlertRow;
import dev.escalation.live.alert.AlertRules;
import dev.escalation.store.secrets.SecretPlace;
import dev.escalation.store.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that is watched, ended and watched again. Nothing is delivered: what waits can be counted. */
class AlertDeskTest {
    private static final long HOUR = 3_600_000;
    private static final AlertRules RULES = AlertsFile.read("a.yaml", "rules:\n  - {name: likely, score: 0.5}\n")
            .rules(0.5);

    @TempDir
    Path temporary;

    private Path folder = Path.of("unset");

    @BeforeEach
    void place() {
        folder = temporary.resolve("alerts");
    }

    private Optional<AlertDesk> open() throws IOException {
        DeliverySettings settings = new DeliverySettings(
                false,
                Optional.empty(),
                Set.of(),
                Optional.of(new WebhookSettings("https://hooks.example/x", SecretPlace.NOWHERE)),
                Optional.empty());
        AlertSecrets secrets = new AlertSecrets(
                Secrets.in(temporary), Map.of(AlertSecrets.WEBHOOK_VARIABLE, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        Delivery delivery = Delivery.of(
                settings,
                secrets,
                (_, _, _) -> {
                    throw new AssertionError("desktop is off");
                },
                Outbox.in(folder),
                _ -> Optional.empty());
        return AlertDesk.open(folder, RULES, delivery);
    }

    private static AlertRow row(String id, double risk) {
        return new AlertRow(id, risk, "waits", Double.NaN, "", "", "", Standing.Column.LIKELY, false);
    }

    @Test
    void aRestartTellsNothingTwiceAndLosesNothing() throws IOException {
        try (AlertDesk desk = open().orElseThrow()) {
            List<String> heard = new ArrayList<>();
            desk.listen(alerts -> alerts.forEach(alert -> heard.add(alert.ticketId())));
            assertThat(desk.look(HOUR, List.of(row("A", 0.6), row("B", 0.2)))).hasSize(1);
            assertThat(heard).containsExactly("A");
        }
        try (AlertDesk desk = open().orElseThrow()) {
            assertThat(desk.recent())
                    .extracting(Alert::ticketId, Alert::slaHoursLeft)
                    .containsExactly(tuple());
            assertThat(desk.delivery().outbox().waiting()).isEqualTo(1);
            assertThat(desk.look(2 * HOUR, List.of(row("A", 0.6), row("B", 0.7))))
                    .extracting(Alert::ticketId)
                    .containsExactly("B");
            assertThat(desk.look(HOUR, List.of(row("C", 0.9)))).as("late").isEmpty();
            assertThat(desk.delivery().outbox().waiting()).isEqualTo(2);
        }
    }

    private static org.assertj.core.groups.Tuple tuple() {
        return org.assertj.core.groups.Tuple.tuple("A", Double.NaN);
    }

    @Test
    void whoDiesBeforeItIsRememberedTellsTheSameUnderTheSameIds() throws IOException {
        List<AlertRow> queue = List.of(row("A", 0.6), row("B", 0.7));
        try (AlertDesk desk = open().orElseThrow()) {
            desk.look(HOUR, queue);
        }
        Files.delete(folder.resolve("state.json"));
        try (AlertDesk desk = open().orElseThrow()) {
            assertThat(desk.look(HOUR, queue)).hasSize(2);
            assertThat(desk.delivery().outbox().waiting()).isEqualTo(2);
        }
    }

    @Test
    void whatIsRememberedOfForgottenTicketsGoes() throws IOException {
        List<AlertRow> queue = List.of(row("A", 0.6), row("B", 0.7));
        try (AlertDesk desk = open().orElseThrow()) {
            desk.look(HOUR, queue);
        }
        AlertDesk.keepOnly(folder, "B"::equals);
        for (String file : List.of("state.json", "outbox.json")) {
            assertThat(Files.readString(folder.resolve(file))).contains("\"B\"").doesNotContain("\"A\"");
        }
        try (AlertDesk desk = open().orElseThrow()) {
            assertThat(desk.look(2 * HOUR, queue)).extracting(Alert::ticketId).containsExactly("A");
        }
        Files.writeString(folder.resolve("state.json"), "{");
        AlertDesk.keepOnly(folder, "B"::equals);
        assertThat(folder.resolve("state.json")).doesNotExist();
        AlertDesk.keepOnly(temporary.resolve("none"), "B"::equals);
        assertThat(temporary.resolve("none")).doesNotExist();
    }

    @Test
    void onlyOneWatches() throws IOException {
        try (AlertDesk _ = open().orElseThrow()) {
            assertThat(open()).isEmpty();
        }
        try (AlertDesk desk = open().orElseThrow()) {
            assertThat(desk.waiting()).isZero();
        }
    }

    @Test
    void aDamagedFileIsLeftAsItIs() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("state.json"), "{\"state\":");
        assertThatThrownBy(this::open).hasMessageContaining("Move the file aside");
        assertThat(folder.resolve("state.json")).hasContent("{\"state\":");
    }

    @Test
    void aSecretThatIsMissingIsAskedForByName() {
        AlertSecrets none = new AlertSecrets(Secrets.in(temporary), Map.of());
        DeliverySettings settings = new DeliverySettings(
                false,
                Optional.empty(),
                Set.of(),
                Optional.of(new WebhookSettings("https://hooks.example/x", SecretPlace.NOWHERE)),
                Optional.empty());
        assertThatThrownBy(() -> Delivery.of(settings, none, (_, _, _) -> {}, Outbox.in(folder), _ -> Optional.empty()))
                .hasMessageContaining("the secret of the webhook is not there. Give WORKBENCH_WEBHOOK_SECRET");
    }

    @Test
    void secretsAreKeptInTheUsersStore() {
        Secrets store = Secrets.in(temporary);
        store.unlock("a long passphrase".toCharArray());
        AlertSecrets secrets = new AlertSecrets(store, Map.of());
        assertThatThrownBy(() -> secrets.keepWebhook(SecretPlace.FILE, "short"))
                .isInstanceOf(IllegalArgumentException.class);
        secrets.keepWebhook(SecretPlace.FILE, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        DeliverySettings settings = new DeliverySettings(
                false,
                Optional.empty(),
                Set.of(),
                Optional.of(new WebhookSettings("https://hooks.example/x", SecretPlace.FILE)),
                Optional.empty());
        try (Delivery delivery =
                Delivery.of(settings, secrets, (_, _, _) -> {}, Outbox.in(folder), _ -> Optional.empty())) {
            assertThat(delivery.outbox().waiting()).isZero();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
