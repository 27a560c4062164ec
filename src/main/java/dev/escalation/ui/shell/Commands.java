package dev.escalation.ui.shell;

import dev.escalation.live.RiskQueue;
import dev.escalation.ui.Context;
import dev.escalation.ui.OpenTickets;
import dev.escalation.ui.Page;
import dev.escalation.ui.TextSize;
import dev.escalation.ui.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** All that can be done from any screen, as things stand. */
final class Commands {
    private static final int FEWEST_LETTERS_OF_A_TICKET = 3;
    private static final int MOST_TICKETS = 5;

    private final Context context;
    private final WorkspaceMenu workspaces;
    private final DoctorDialog doctor;

    Commands(Context context, WorkspaceMenu workspaces, DoctorDialog doctor) {
        this.context = context;
        this.workspaces = workspaces;
        this.doctor = doctor;
    }

    /** @param typed the beginnings of words, or a part of a ticket's number */
    List<Command> matching(String typed) {
        return Stream.concat(all().stream().filter(command -> command.fits(typed)), tickets(typed.strip()))
                .toList();
    }

    private List<Command> all() {
        Workspace workspace = context.workspace();
        boolean data = workspace.dataProperty().get() != null;
        List<Command> all = new ArrayList<>();
        for (Page page : Page.values()) {
            if (workspace.canTurnTo(page)) {
                String words = text("shell.commands.page", text("shell.nav." + page.id()));
                all.add(command(
                        "page-" + page.id(),
                        page.icon(),
                        words,
                        page.digit(),
                        () -> workspace.pageProperty().set(page)));
            }
        }
        if (data) {
            all.add(command(
                    "train",
                    "fth-play",
                    text("shell.commands.train"),
                    "",
                    () -> context.workbench().train()));
            if (workspace.textsProperty().get() == null) {
                all.add(command(
                        "texts",
                        "fth-book-open",
                        text("common.texts.read"),
                        "",
                        () -> context.workbench().readTexts()));
            }
        } else {
            all.add(command(
                    "sample",
                    "fth-play",
                    text("shell.first.sample.run"),
                    "",
                    () -> context.workbench().runSample()));
        }
        for (MenuItem item : workspaces.items()) {
            all.add(new Command(item.getId(), "fth-folder", item.getText(), "", item::fire));
        }
        all.addAll(looks());
        all.add(command("doctor", "fth-activity", text("shell.commands.doctor"), "", doctor::open));
        return all;
    }

    private List<Command> looks() {
        Workspace workspace = context.workspace();
        boolean dark = workspace.darkProperty().get();
        ObjectProperty<TextSize> size = workspace.textSizeProperty();
        return List.of(
                command(
                        "theme",
                        dark ? "fth-sun" : "fth-moon",
                        text(dark ? "shell.theme.light" : "shell.theme.dark"),
                        "",
                        workspace::switchTheme),
                command(
                        "larger",
                        "fth-zoom-in",
                        text("shell.commands.larger"),
                        "Plus",
                        () -> size.set(size.get().larger())),
                command(
                        "smaller",
                        "fth-zoom-out",
                        text("shell.commands.smaller"),
                        "Minus",
                        () -> size.set(size.get().smaller())),
                command("normal", "fth-type", text("shell.commands.normal"), "0", () -> size.set(TextSize.NORMAL)));
    }

    /** Open tickets by their number. */
    private Stream<Command> tickets(String typed) {
        OpenTickets open = context.workspace().openTicketsProperty().get();
        if (open == null || typed.length() < FEWEST_LETTERS_OF_A_TICKET) {
            return Stream.empty();
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        return open.queue().entries().stream()
                .filter(entry ->
                        entry.explanation().ticketId().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST_TICKETS)
                .map(this::ticket);
    }

    private Command ticket(RiskQueue.Entry entry) {
        String id = entry.explanation().ticketId();
        String risk = context.texts().formats().risk(entry.risk());
        return new Command(
                "ticket-" + id,
                "fth-inbox",
                text("shell.commands.ticket", id, risk),
                "",
                () -> context.workbench().showTicket(id));
    }

    private static Command command(String id, String icon, String words, String key, Runnable action) {
        String keys = key.isEmpty()
                ? ""
                : KeyCombination.keyCombination("Shortcut+" + key).getDisplayText();
        return new Command(id, icon, words, keys, action);
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
