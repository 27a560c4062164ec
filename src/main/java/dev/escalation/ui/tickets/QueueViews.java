package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of views: ours, and those that the user gave a name. */
final class QueueViews {
    private static final Map<String, QueueView> OURS = Map.of(
            "all",
            QueueView.ALL,
            "risk",
            QueueView.ALL.with(
                    new TicketFilter("", EnumSet.of(RiskBand.CRITICAL, RiskBand.HIGH), TicketFilter.Due.ANY)),
            "sla",
            QueueView.ALL.with(new TicketFilter("", Set.of(), TicketFilter.Due.SOON)));
    private static final List<String> ORDER = List.of("all", "risk", "sla");

    private final Texts texts;
    private final MenuButton menu;
    private final Consumer<QueueView> show;
    private final Runnable askForName;
    private final Map<String, QueueView> own = new TreeMap<>();
    private QueueView current = QueueView.ALL;
    private List<String> offered = ORDER;

    /** @param askForName starts naming the view that is shown, which ends with {@link #keep} */
    QueueViews(Texts texts, MenuButton menu, Consumer<QueueView> show, Runnable askForName) {
        this.texts = texts;
        this.menu = menu;
        this.show = show;
        this.askForName = askForName;
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
    void fit(Queue queue) {
        offered = ORDER.stream()
                .filter(id -> queue.hasDueTimes() || !id.equals("sla"))
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
        offered.forEach(id -> items.add(item("view-" + id, words(id), () -> show.accept(OURS.get(id)))));
        if (!own.isEmpty()) {
            items.add(new SeparatorMenuItem());
            own.forEach((given, view) -> items.add(item("", given, () -> show.accept(view))));
        }
        items.add(new SeparatorMenuItem());
        MenuItem save = item("view-save", texts.get("tickets.view.save"), askForName);
        save.setDisable(!name.isEmpty());
        items.add(save);
        if (!own.isEmpty()) {
            items.add(removal());
        }
        menu.getItems().setAll(items);
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
                        .filter(id -> current.equals(OURS.get(id)))
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
