package dev.escalation.app.workspace;

import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.ActionLessons;
import dev.escalation.live.action.TicketAction;
import dev.escalation.model.Lessons;
import dev.escalation.store.database.StoreException;
import dev.escalation.store.tables.ActionStore;
import dev.escalation.store.tables.KeptAction;
import dev.escalation.task.Progress;
import dev.escalation.text.PiiMasker;
import dev.escalation.words.Said;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A ledger of actions that is kept in a workspace's database, with what other programs add to it. */
public final class KeptActions implements AutoCloseable {
    private final ActionStore store;
    private final PiiMasker masker = new PiiMasker();
    private final ActionLedger ledger;
    private volatile boolean closed;
    /** Changes only while the ledger is written. */
    private volatile long last;

    private KeptActions(ActionStore store) {
        this.store = store;
        List<KeptAction> earlier = store.after(0);
        this.last = earlier.isEmpty() ? 0 : earlier.getLast().id();
        this.ledger = new ActionLedger(earlier.stream().map(KeptActions::action).toList(), this::keep);
    }

    /** @throws StoreException if the database refuses */
    static KeptActions of(ActionStore store) {
        return new KeptActions(store);
    }

    /** What was done up to an action, as a model is to learn from it. */
    static Lessons lessons(FeatureTable table, ActionStore store, long upTo, Progress progress) {
        List<KeptAction> rows =
                store.after(0).stream().filter(row -> row.id() <= upTo).toList();
        long last = rows.isEmpty() ? 0 : rows.getLast().id();
        return ActionLessons.of(table, rows.stream().map(KeptActions::action).toList(), last, progress);
    }

    /** Reasons are masked as they are added; add through {@link #masked} to have the same in memory. */
    public ActionLedger ledger() {
        return ledger;
    }

    /** Everything that is kept, in the order in which it became known here; read anew. */
    public List<TicketAction> inOrder() {
        return store.after(0).stream().map(KeptActions::action).toList();
    }

    /** The id of the last action that the ledger has, 0 for none; what was there up to an id stays the same. */
    public long last() {
        return last;
    }

    /** A reason in somebody's own words without personal data. */
    public String masked(String reason) {
        return masker.mask(reason);
    }

    private void keep(List<TicketAction> actions) throws IOException {
        try {
            ActionStore.Appended appended =
                    store.append(actions.stream().map(this::row).toList(), last);
            ledger.take(
                    () -> appended.others().stream().map(KeptActions::action).toList());
            last = appended.last();
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Takes what other programs have added.
     *
     * @return whether there was anything
     * @throws IOException if the database refuses
     */
    public boolean refresh() throws IOException {
        try {
            return ledger.take(() -> {
                List<KeptAction> others = store.after(last);
                last = others.isEmpty() ? last : others.getLast().id();
                return others.stream().map(KeptActions::action).toList();
            });
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Refreshes again and again until this is closed; a failure is tried again at the next turn. */
    public void follow(Duration pause) {
        Thread.ofVirtual().name("actions-of-others").start(() -> {
            while (!closed) {
                try {
                    refresh();
                    Thread.sleep(pause);
                } catch (IOException _) {
                    if (!pauses(pause)) { // the database is away; it may come back
                        return;
                    }
                } catch (InterruptedException _) {
                    return;
                }
            }
        });
    }

    private static boolean pauses(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    /** Stops following; the ledger can still be read. */
    @Override
    public void close() {
        closed = true;
    }

    private KeptAction row(TicketAction action) {
        return new KeptAction(
                0,
                action.ticketId(),
                action.kind().id(),
                action.at(),
                action.until().map(OptionalLong::of).orElseGet(OptionalLong::empty),
                action.by(),
                masked(action.reason()),
                Double.isNaN(action.risk()) ? OptionalDouble.empty() : OptionalDouble.of(action.risk()),
                Instants.isKnown(action.asOf()) ? OptionalLong.of(action.asOf()) : OptionalLong.empty(),
                action.model());
    }

    private static TicketAction action(KeptAction row) {
        TicketAction.Kind kind = Arrays.stream(TicketAction.Kind.values())
                .filter(each -> each.id().equals(row.kind()))
                .findFirst()
                .orElseThrow(() -> new StoreException(Said.of("app.actions.kind", row.kind())));
        return new TicketAction(
                row.ticketId(),
                kind,
                row.at(),
                row.until().isPresent() ? Optional.of(row.until().getAsLong()) : Optional.empty(),
                row.by(),
                row.reason(),
                row.risk().orElse(Double.NaN),
                row.asOf().orElse(Instants.MISSING),
                row.model());
    }
}
