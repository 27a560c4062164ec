package dev.escalation.ui.triage;

import dev.escalation.live.action.ActionLedger;
import dev.escalation.ui.Workspace;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** Where the tickets stand now: looks again after every action, whoever did it, and when the desk's clock goes on. */
public final class StandingsWatch {
    private final Workspace workspace;
    private final Runnable changed;
    private @Nullable ActionLedger watched;
    private Standings now = Standings.NONE;

    /** @param changed told when a ticket stands elsewhere */
    public StandingsWatch(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
        workspace.actionsProperty().addListener(_ -> watch());
        workspace.deskMomentProperty().addListener(_ -> look());
        watch();
    }

    private void watch() {
        ActionLedger ledger = workspace.actionsProperty().get();
        if (!ledger.equals(watched)) {
            watched = ledger;
            ledger.listen(() -> Platform.runLater(this::look));
        }
        look();
    }

    public Standings now() {
        return now;
    }

    private void look() {
        Standings next = Standings.of(
                workspace.actionsProperty().get(),
                workspace.deskMomentProperty().get());
        if (!next.equals(now)) {
            now = next;
            changed.run();
        }
    }
}
