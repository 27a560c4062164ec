package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.live.action.Standing;
import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.triage.Acting;
import dev.escalation.ui.triage.Deed;
import dev.escalation.ui.triage.DisagreePanel;
import dev.escalation.ui.triage.ShortcutsPanel;
import dev.escalation.ui.triage.SnoozePanel;
import dev.escalation.ui.triage.Standings;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.layout.StackPane;

/** What can be done about tickets: asks what has to be asked, then has it done. */
final class Triage {
    private final Context context;
    private final Subjects subjects;
    private final Acting acting;
    private final SnoozePanel snooze;
    private final DisagreePanel disagree;
    private final ShortcutsPanel shortcuts;
    private final Supplier<Standings> standings;

    /** The tickets that it is about. */
    interface Subjects {
        /** The marked ones, else the chosen one. */
        List<TicketRow> chosen();

        /** Of the model that gave their scores. */
        String model();

        /** Something is being done about these: goes on to the next. */
        void moveOn(Set<String> ids);

        /** It is being kept. */
        void begun(Set<String> ids);

        /** It was taken back. */
        void undone(Set<String> ids);
    }

    /** @param page over which panels open */
    Triage(Context context, StackPane page, Subjects subjects, Supplier<Standings> standings) {
        this.context = context;
        this.subjects = subjects;
        this.standings = standings;
        this.acting = new Acting(context, subjects::begun, subjects::undone);
        this.snooze = new SnoozePanel(context.texts(), page);
        this.disagree = new DisagreePanel(context.texts(), page);
        this.shortcuts = new ShortcutsPanel(context.texts(), page);
        context.workspace().actionsProperty().addListener(_ -> acting.forget());
    }

    void begin(Kind kind) {
        begin(kind, subjects.chosen());
    }

    void begin(Kind kind, List<TicketRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (context.workspace().ticketsProperty().get() instanceof TicketSet.Scores) {
            sayPast();
            return;
        }
        switch (kind) {
            case SNOOZE -> snooze.ask(now(), zone(), rows.size(), until -> act(Deed.snooze(until), rows));
            case DISAGREE -> disagree.ask(rows.size(), reason -> act(Deed.disagree(reason), rows));
            default -> act(Deed.of(kind), rows);
        }
    }

    /** Scores of the past are there to judge a model by; what was done about their tickets is done. */
    private void sayPast() {
        context.notices()
                .tell(
                        context.texts().get("triage.past"),
                        context.texts().get("triage.past.open"),
                        () -> context.workbench().show(TicketSet.OPEN));
    }

    /** Tickets that stand there already are left alone. */
    private void act(Deed deed, List<TicketRow> rows) {
        Optional<Standing.Column> target = target(deed.kind());
        List<TicketRow> others = rows.stream()
                .filter(row ->
                        target.isEmpty() || !standings.get().column(row.id()).equals(target.get()))
                .toList();
        subjects.moveOn(rows.stream().map(TicketRow::id).collect(Collectors.toSet()));
        if (!others.isEmpty()) {
            acting.act(deed, others, subjects.model());
        }
    }

    /** Where a ticket stands after it; empty where doing it again changes something. */
    private static Optional<Standing.Column> target(Kind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> Optional.of(Standing.Column.ACKNOWLEDGED);
            case START -> Optional.of(Standing.Column.IN_ACTION);
            case DONE -> Optional.of(Standing.Column.RESOLVED);
            case WITHDRAW -> Optional.of(Standing.Column.LIKELY);
            case SNOOZE, DISAGREE, HOLD_OUT, OFFER -> Optional.empty();
        };
    }

    void undo() {
        acting.undo();
    }

    void showKeys() {
        shortcuts.open();
    }

    private long now() {
        return context.workspace().deskMomentProperty().get();
    }

    private ZoneId zone() {
        LoadedData data = context.workspace().dataProperty().get();
        return data == null ? ZoneOffset.UTC : data.clean().data().rules().zone();
    }
}
