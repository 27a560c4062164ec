package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.ui.live.Following;
import dev.escalation.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Offers to follow the loaded desk where its source can be followed and a model is in use. Another model on the same data goes on
 * where the one before has followed. To be used on the JavaFX thread.
 */
final class Followings implements AutoCloseable {
    private final Workspace workspace;
    private final MainWork mainWork;
    private final Databases databases;
    private final Texts texts;
    private @Nullable FollowedDesk offered;
    private @Nullable LoadedData followed;

    Followings(Workspace workspace, MainWork mainWork, Databases databases, Texts texts) {
        this.workspace = workspace;
        this.mainWork = mainWork;
        this.databases = databases;
        this.texts = texts;
        workspace.insightProperty().addListener(_ -> renew());
        workspace.sessionProperty().addListener(_ -> renew());
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
                .map(source -> new FollowedDesk(workspace, mainWork, texts, data, run, insight, source))
                .orElse(null);
        offered = next;
        workspace.live().followingProperty().set(next);
        if (next != null && data.equals(followed)) {
            next.start();
        }
        followed = null;
    }

    private void end() {
        if (offered != null) {
            offered.close();
            offered = null;
            workspace.live().followingProperty().set(null);
        }
    }

    @Override
    public void close() {
        end();
    }
}
