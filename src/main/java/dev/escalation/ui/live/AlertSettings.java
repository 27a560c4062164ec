package dev.escalation.ui.live;

import dev.escalation.app.alert.AlertOpening;
import dev.escalation.app.alert.AlertsFile;
import dev.escalation.app.alert.AlertsPlan;
import dev.escalation.app.notify.DeliverySettings;
import dev.escalation.app.notify.MailSettings;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.ingest.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The alert rules of the desk: those of its workspace, else those of this session, else the usual one. To be used on the
 * JavaFX thread.
 */
public final class AlertSettings {
    private final ObservableValue<@Nullable WorkspaceSession> session;
    private final ReadOnlyIntegerWrapper saves = new ReadOnlyIntegerWrapper();
    private @Nullable AlertsFile ofSession;
    private List<String> hosts = List.of();

    /** @param session the workspace that is open; null for none */
    public AlertSettings(ObservableValue<@Nullable WorkspaceSession> session) {
        this.session = session;
    }

    /** Changes whenever rules are saved or forgotten. */
    public ReadOnlyIntegerProperty savesProperty() {
        return saves.getReadOnlyProperty();
    }

    /**
     * What counts now.
     *
     * @throws dev.escalation.ingest.UnusableInputException if the workspace's file cannot be used
     */
    public AlertsFile current() throws IOException {
        Optional<Path> folder = folder();
        if (folder.isPresent()) {
            return AlertOpening.rulesIn(folder.get());
        }
        return ofSession == null ? AlertOpening.usual() : ofSession;
    }

    /** Machines that alerts go to; rules that cannot be used leave the ones before. */
    public List<String> sendsTo() {
        try {
            DeliverySettings delivery = current().delivery();
            hosts = Stream.concat(
                            delivery.webhook().map(webhook -> webhook.url().getHost()).stream(),
                            delivery.mail().map(MailSettings::host).stream())
                    .toList();
        } catch (IOException | UnusableInputException _) {
            // whoever reads the rules to alert by them says what is wrong
        }
        return hosts;
    }

    /** Whether somebody has stated rules, usable or not; else the usual one counts. */
    public boolean areStated() {
        return file().map(Files::exists).orElse(ofSession != null);
    }

    /** Where rules are kept; empty if they last for the session. */
    public Optional<Path> file() {
        return folder().map(folder -> folder.resolve(AlertsFile.NAME));
    }

    private Optional<Path> folder() {
        return Optional.ofNullable(session.getValue()).map(open -> open.folder().path());
    }

    /**
     * Takes the place of what counted before.
     *
     * @return what a file that was written by hand is called now
     * @throws dev.escalation.ingest.UnusableInputException if the rules cannot be used; nothing is saved
     */
    public Optional<Path> save(AlertsPlan plan) throws IOException {
        Optional<Path> folder = folder();
        Optional<Path> beside = Optional.empty();
        if (folder.isPresent()) {
            beside = AlertsFile.write(folder.get(), plan);
        } else {
            ofSession = plan.file();
        }
        changed();
        return beside;
    }

    /** Other data has come; what was stated for the data before does not count for it. */
    public void forgetSession() {
        if (ofSession != null) {
            ofSession = null;
            changed();
        }
    }

    /** What was stated without a workspace; it goes along when the data is kept in a new one. */
    public Optional<AlertsPlan> ofSession() {
        return Optional.ofNullable(ofSession).map(AlertsFile::plan);
    }

    private void changed() {
        saves.set(saves.get() + 1);
    }
}
