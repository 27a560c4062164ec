package dev.escalation.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.alert.AlertOpening;
import dev.escalation.app.alert.AlertsPlan;
import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.app.notify.WebhookSettings;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.store.secrets.SecretPlace;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules without a workspace. */
class AlertSettingsTest {
    @Test
    void theyLastUntilOtherDataComes() throws IOException {
        ReadOnlyObjectWrapper<@Nullable WorkspaceSession> none = new ReadOnlyObjectWrapper<>();
        AlertSettings settings = new AlertSettings(none);
        AlertsPlan usual = AlertOpening.usual().plan();
        assertThat(settings.current().plan()).isEqualTo(usual);
        assertThat(settings.areStated()).isFalse();
        assertThat(settings.ofSession()).isEmpty();
        AlertsPlan few = new AlertsPlan(
                usual.rules(), Optional.of(ZoneId.of("UTC")), Optional.empty(), OptionalInt.of(5), usual.delivery());
        assertThat(settings.save(few)).isEmpty();
        assertThat(settings.savesProperty().get()).isEqualTo(1);
        assertThat(settings.areStated()).isTrue();
        assertThat(settings.current().plan()).isEqualTo(few);
        assertThat(settings.ofSession()).contains(few);
        assertThat(settings.file()).isEmpty();
        settings.forgetSession();
        assertThat(settings.savesProperty().get()).isEqualTo(2);
        assertThat(settings.current().plan()).isEqualTo(usual);
        settings.forgetSession();
        assertThat(settings.savesProperty().get()).isEqualTo(2);
    }

    @Test
    void theySayWhereAlertsGo() throws IOException {
        AlertSettings settings = new AlertSettings(new ReadOnlyObjectWrapper<>());
        AlertsPlan usual = AlertOpening.usual().plan();
        assertThat(settings.sendsTo()).isEmpty();
        WebhookSettings hook = new WebhookSettings("https://hooks.example.com/desk", SecretPlace.FILE);
        settings.save(new AlertsPlan(
                usual.rules(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                new DeliverySettings(false, Optional.empty(), Set.of(), Optional.of(hook), Optional.empty())));
        assertThat(settings.sendsTo()).containsExactly("hooks.example.com");
    }
}
