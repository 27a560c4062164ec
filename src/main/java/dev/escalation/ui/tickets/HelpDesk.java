package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.ui.Context;
import dev.escalation.ui.triage.LinkPanel;
import dev.escalation.ui.triage.TicketLink;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The way from a ticket to its page in the help desk; asks once how that is addressed. */
final class HelpDesk {
    private final Context context;
    private final Supplier<@Nullable TicketRow> current;
    private final LinkPanel panel;
    private String template;

    /** @param page over which the question opens */
    HelpDesk(Context context, StackPane page, Supplier<@Nullable TicketRow> current) {
        this.context = context;
        this.current = current;
        this.panel = new LinkPanel(context.texts(), page);
        this.template = context.remembered().before().triage().link();
    }

    /** Empty for none. */
    String template() {
        return template;
    }

    void open() {
        with(context.notices()::showPage);
    }

    void copy() {
        with(HelpDesk::copy);
    }

    private static void copy(String address) {
        ClipboardContent content = new ClipboardContent();
        content.putString(address);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Asks how the help desk's pages are addressed. */
    void ask() {
        ask(_ -> {});
    }

    /** A template of another program's file may be none. */
    private void with(Consumer<String> action) {
        TicketRow row = current.get();
        if (row == null) {
            return;
        }
        if (TicketLink.fault(template).isPresent()) {
            ask(_ -> link(row).ifPresent(action));
        } else {
            link(row).ifPresent(action);
        }
    }

    private Optional<String> link(TicketRow row) {
        return template.isEmpty() ? Optional.empty() : Optional.of(new TicketLink(template).of(row.id()));
    }

    private void ask(Consumer<String> then) {
        TicketRow row = current.get();
        panel.ask(template, row == null ? "" : row.id(), kept -> {
            template = kept;
            then.accept(kept);
        });
    }
}
