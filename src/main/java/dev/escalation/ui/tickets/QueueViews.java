package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.Me;
import dev.escalation.ui.triage.Standings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of views: ours, and those that the user gave a name. */
final class QueueViews {
    private static final List<String> ORDER = List.of("todo", "risk", "sla", "mine", "team", "premium", "all");

    private final Texts texts;
    private final MenuButton menu;
    private final Supplier<Me> me;
    private final Ways ways;
    private final Map<String, QueueView> own = new TreeMap<>();
    private boolean opening;
    private QueueView current = QueueView.TO_DO;
    private List<String> offered = ORDER;
    private Queue queue = Queue.EMPTY;
    private Standings standings = Standings.NONE;

    /**
     * What choosing leads to.
     *
     * @param askForName starts naming the view that is shown, which ends with {@link #keep}
     * @param askWhoIAm does what it is given once that is told
     */
    record Ways(Consumer<QueueView> show, Runnable askForName, Consumer<Runnable> askWhoIAm) {}

    QueueViews(Texts texts, MenuButton menu, Supplier<Me> me, Ways ways) {
        this.texts = texts;
        this.menu = menu;
        this.me = me;
        this.ways = ways;
        menu.setOnShowing(_ -> {
            opening = true;
            fill();
            opening = false;
        });
        fill();
    }

    private QueueView ours(String id) {
        TicketFilter none = TicketFilter.NONE;
        Me now = me.get();
        return switch (id) {
            case "todo" -> QueueView.TO_DO;
            case "all" -> QueueView.TO_DO.with(Standings.ALL);
            case "risk" ->
                QueueView.TO_DO.with(none.with(EnumSet.of(RiskBand.CRITICAL, RiskBand.HIGH), TicketFilter.Due.ANY));
            case "sla" -> QueueView.TO_DO.with(none.with(Set.of(), TicketFilter.Due.SOON));
            case "mine" -> of(Set.of(now.agent()), Set.of(), Set.of());
            case "team" -> of(Set.of(), now.groups(), Set.of());
            case "premium" -> of(Set.of(), Set.of(), now.tiers());
            default -> throw new IllegalArgumentException("no such view: " + id);
        };
    }

    private static QueueView of(Set<String> agents, Set<String> groups, Set<String> tiers) {
        return QueueView.TO_DO.with(TicketFilter.NONE.with(new TicketFilter.Scope(agents, groups, tiers)));
    }

    /** Whether what it needs to know of the user is told. */
    private boolean isTold(String id) {
        Me now = me.get();
        return switch (id) {
            case "mine" -> !now.agent().isEmpty();
            case "team" -> !now.groups().isEmpty();
            case "premium" -> !now.tiers().isEmpty();
            default -> true;
        };
    }

    private void choose(String id) {
        if (isTold(id)) {
            ways.show().accept(ours(id));
        } else {
            ways.askWhoIAm().accept(() -> {
                if (isTold(id)) {
                    ways.show().accept(ours(id));
                }
            });
        }
    }

    /** The user has told who he or she is. */
    void meetMe() {
        fill();
    }

    Map<String, QueueView> own() {
        return Map.copyOf(own);
    }

    /** Keeps the view that is shown; one of the same name is replaced. */
    void keep(String name) {
        keep(Map.of(name, current));
    }

    void keep(Map<String, QueueView> views) {
        own.putAll(views);
        fill();
    }

    /** Offers what makes sense for these tickets: without due times nothing is due soon. */
    void fit(Queue tickets, Standings where) {
        queue = tickets;
        standings = where;
        offered = ORDER.stream()
                .filter(id -> tickets.hasDueTimes() || !id.equals("sla"))
                .toList();
        fill();
    }

    /** Names the view that is shown now. */
    void follow(QueueView shown) {
        current = shown;
        fill();
    }

    private void fill() {
        String name = nameOfCurrent();
        menu.setText(texts.get("tickets.view", name.isEmpty() ? texts.get("tickets.view.custom") : name));
        List<MenuItem> items = new ArrayList<>();
        offered.forEach(id -> {
            MenuItem item = item("view-" + id, words(id), () -> choose(id));
            if (isTold(id)) {
                count(item, ours(id));
            }
            items.add(item);
        });
        MenuItem who = item(
                "view-me", texts.get("triage.me.menu"), () -> ways.askWhoIAm().accept(() -> {}));
        items.add(who);
        if (!own.isEmpty()) {
            items.add(new SeparatorMenuItem());
            own.forEach((given, view) -> {
                MenuItem item = item("", given, () -> ways.show().accept(view));
                count(item, view);
                items.add(item);
            });
        }
        items.add(new SeparatorMenuItem());
        MenuItem save = item("view-save", texts.get("tickets.view.save"), ways.askForName());
        save.setDisable(!name.isEmpty());
        items.add(save);
        if (!own.isEmpty()) {
            items.add(removal());
        }
        menu.getItems().setAll(items);
    }

    /** Only while the menu is open, as the tickets may be many. */
    private void count(MenuItem item, QueueView view) {
        if (opening) {
            Label count = Labels.whole(texts.formats().count(queue.count(view, standings)), "view-count");
            item.setGraphic(count);
        }
    }

    private Menu removal() {
        Menu removal = new Menu(texts.get("tickets.view.remove"));
        removal.setId("view-remove");
        own.keySet()
                .forEach(given -> removal.getItems().add(item("", given, () -> {
                    own.remove(given);
                    fill();
                })));
        return removal;
    }

    private String nameOfCurrent() {
        return own.entrySet().stream()
                .filter(entry -> entry.getValue().equals(current))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> ORDER.stream()
                        .filter(id -> isTold(id) && current.equals(ours(id)))
                        .map(this::words)
                        .findFirst())
                .orElse("");
    }

    private String words(String id) {
        return texts.get("tickets.view." + id);
    }

    /** @param id empty for none; names that users give are taken as they are, with their underscores */
    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setMnemonicParsing(false);
        if (!id.isEmpty()) {
            item.setId(id);
        }
        item.setOnAction(_ -> action.run());
        return item;
    }
}
