package dev.escalation.ui.triage;

import dev.escalation.live.TicketRow;
import dev.escalation.live.action.ActionLedger;
import dev.escalation.live.action.Standing;
import dev.escalation.live.action.TicketAction;
import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.text.PiiMasker;
import dev.escalation.ui.Context;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the user decides into the ledger, one decision after the other and off the JavaFX thread, and takes it back.
 * To be used on the JavaFX thread.
 */
public final class Acting {
    private final Context context;
    private final Consumer<Set<String>> begun;
    private final Consumer<Set<String>> undone;
    private final PiiMasker masker = new PiiMasker();
    private final Queue<Decision> waiting = new ArrayDeque<>();
    private final Deque<Decision> toUndo = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param begun is told which tickets are acted on, before that is kept
     * @param undone is told for which tickets something was taken back
     */
    public Acting(Context context, Consumer<Set<String>> begun, Consumer<Set<String>> undone) {
        this.context = context;
        this.begun = begun;
        this.undone = undone;
    }

    /** One press of a button or a key. */
    private final class Decision {
        private final ActionLedger ledger =
                context.workspace().actionsProperty().get();
        private final Kind kind;
        private final boolean isUndoing;
        private final List<TicketRow> rows;
        private final Map<TicketRow, Standing> before = new LinkedHashMap<>();
        private final Consumer<Consumer<TicketAction>> actions;

        Decision(Deed deed, List<TicketRow> rows, String model) {
            this.kind = deed.kind();
            this.isUndoing = false;
            this.rows = List.copyOf(rows);
            this.actions = to -> rows.forEach(row -> to.accept(action(deed, row, model)));
        }

        /** Each ticket back to where it stood before another decision. */
        Decision(Decision undone) {
            this.kind = Kind.WITHDRAW;
            this.isUndoing = true;
            this.rows = undone.rows;
            this.actions = to -> undone.before.forEach((row, standing) -> Stream.concat(
                            Stream.of(Deed.of(Kind.WITHDRAW)), standing.last().map(Deed::again).stream())
                    .map(deed -> action(
                            deed, row, standing.last().map(TicketAction::model).orElse("")))
                    .forEach(to));
        }

        void begin() {
            long now = context.workspace().deskMomentProperty().get();
            rows.forEach(row -> before.put(row, ledger.standing(row.id(), now)));
        }

        Optional<Exception> keep() {
            Stream.Builder<TicketAction> all = Stream.builder();
            actions.accept(all);
            try {
                ledger.add(all.build().toList());
                return Optional.empty();
            } catch (IOException | RuntimeException e) {
                return Optional.of(e);
            }
        }

        Set<String> ids() {
            return rows.stream().map(TicketRow::id).collect(Collectors.toSet());
        }
    }

    /** @param model id of the model that gave the scores of the rows */
    public void act(Deed deed, List<TicketRow> rows, String model) {
        Decision decision = new Decision(deed, rows, model);
        toUndo.add(decision);
        add(decision);
    }

    /** Takes the last decision back: each ticket stands where it stood before. Nothing if there is none. */
    public void undo() {
        Decision last = toUndo.pollLast();
        if (last != null) {
            add(new Decision(last));
        }
    }

    /** What was done in another ledger is not to be undone in this one. */
    public void forget() {
        toUndo.clear();
    }

    private TicketAction action(Deed deed, TicketRow row, String model) {
        return new TicketAction(
                row.id(),
                deed.kind(),
                System.currentTimeMillis(),
                deed.until(),
                System.getProperty("user.name", ""),
                masker.mask(deed.reason().strip()),
                row.risk(),
                row.asOf(),
                model);
    }

    private void add(Decision decision) {
        waiting.add(decision);
        if (!busy) {
            next();
        }
    }

    private void next() {
        @Nullable Decision decision = waiting.poll();
        busy = decision != null;
        if (decision != null) {
            decision.begin();
            begun.accept(decision.ids());
            context.work().prepare(new Object(), _ -> decision.keep(), failure -> ended(decision, failure));
        }
    }

    private void ended(Decision decision, Optional<Exception> failure) {
        failure.ifPresentOrElse(cause -> failed(decision, cause), () -> tell(decision));
        if (decision.isUndoing) {
            undone.accept(decision.ids());
        }
        next();
    }

    private void failed(Decision decision, Exception cause) {
        toUndo.remove(decision);
        context.notices().problem(context.workbench().problem(context.texts().get("triage.task"), cause));
    }

    private void tell(Decision decision) {
        if (toUndo.contains(decision)) {
            String words = context.texts().get("triage.told." + decision.kind.id(), decision.rows.size());
            context.notices().tell(words, context.texts().get("triage.undo"), this::undo);
        }
    }
}
