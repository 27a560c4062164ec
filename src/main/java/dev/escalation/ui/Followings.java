package dev.escalation.ui;

import dev.escalation.app.Connections;
import dev.escalation.app.Insight;
import dev.escalation.app.alert.AlertOpening;
import dev.escalation.app.alert.AlertsFile;
import dev.escalation.app.live.LiveService;
import dev.escalation.app.notify.AlertSecrets;
import dev.escalation.app.notify.NotifySend;
import dev.escalation.app.notify.TicketTexts;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.data.Dictionary;
import dev.escalation.data.TicketTable;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.alert.Alert;
import dev.escalation.serve.keys.KeyFile;
import dev.escalation.ui.live.Following;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Offers to follow the loaded desk where its source can be followed and a model is in use, and to answer over HTTP. Another model
 * on the same data goes on where the one before has followed. To be used on the JavaFX thread.
 */
final class Followings implements AutoCloseable {
    private final Workspace workspace;
    private final MainWork mainWork;
    private final Databases databases;
    private final Texts texts;
    private final WindowServer server;
    private @Nullable FollowedDesk offered;
    /** As they stand now; those that cannot be used leave the ones before. */
    private volatile AlertsFile rules = AlertOpening.usual();

    private @Nullable LoadedData followed;

    /** @param keys of the HTTP server */
    Followings(Workspace workspace, Work work, MainWork mainWork, Databases databases, Texts texts, KeyFile keys) {
        this.workspace = workspace;
        this.mainWork = mainWork;
        this.databases = databases;
        this.texts = texts;
        this.server = new WindowServer(workspace, work, texts, keys, this::service);
        workspace.insightProperty().addListener(_ -> renew());
        workspace.sessionProperty().addListener(_ -> renew());
        workspace.live().httpProperty().set(server);
        workspace.alertSettings().savesProperty().addListener(_ -> readRules());
    }

    private @Nullable LiveService service() {
        FollowedDesk now = offered;
        return now == null ? null : now.service();
    }

    private void renew() {
        FollowedDesk before = offered;
        if (before != null && !(before.stateProperty().get() instanceof Following.State.Off)) {
            followed = workspace.dataProperty().get();
        }
        end();
        LoadedData data = workspace.dataProperty().get();
        TrainingRun run = workspace.runProperty().get();
        Insight insight = workspace.insightProperty().get();
        if (data == null || run == null || insight == null) {
            return;
        }
        FollowedDesk next = Feeds.of(
                        data,
                        databases.of(data.from()),
                        workspace.sessionProperty().get())
                .map(source -> new FollowedDesk(
                        workspace, mainWork, texts, data, run, insight, source, this::alerts, server::renew))
                .orElse(null);
        offered = next;
        readRules();
        workspace.live().followingProperty().set(next);
        if (next != null && data.equals(followed)) {
            next.start();
        }
        followed = null;
        server.renew();
    }

    private void readRules() {
        try {
            rules = workspace.alertSettings().current();
        } catch (IOException | UnusableInputException e) {
            FollowedDesk now = offered;
            if (now != null) {
                now.trouble(texts.get("live.trouble.rules", texts.why(e)));
            }
        }
    }

    /** Off the JavaFX thread. */
    private WatchedAlerts alerts(Supplier<RiskQueue> queue, Consumer<List<Alert>> told, Consumer<String> problems)
            throws IOException {
        WorkspaceSession session = workspace.sessionProperty().get();
        Path folder = session == null
                ? Files.createTempDirectory("workbench-alerts-")
                : session.folder().path();
        Connections connections = databases.connections();
        AlertOpening opening = new AlertOpening(
                new AlertSecrets(connections.secrets(), System.getenv()),
                NotifySend.of(System.getenv()),
                id -> texts(queue.get(), id));
        return new WatchedAlerts(opening, folder, () -> rules, workspace.actionsProperty()::get, told, problems, texts);
    }

    private static Optional<TicketTexts> texts(RiskQueue queue, String ticketId) {
        TicketTable tickets = queue.table().data().tickets();
        int ticket = tickets.ids().codeOf(ticketId);
        return ticket == Dictionary.MISSING
                ? Optional.empty()
                : Optional.of(new TicketTexts(
                        tickets.subject().get(ticket), tickets.description().get(ticket)));
    }

    private void end() {
        if (offered != null) {
            offered.close();
            offered = null;
            workspace.live().followingProperty().set(null);
            workspace.live().alerts().clear();
        }
    }

    @Override
    public void close() {
        end();
        server.close();
    }
}
