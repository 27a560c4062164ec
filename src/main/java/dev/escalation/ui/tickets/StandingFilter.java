package dev.escalation.ui.tickets;

import dev.escalation.live.action.Standing;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.StandingChip;
import dev.escalation.ui.triage.Standings;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Chooses tickets by where they stand; says how many stand where. */
final class StandingFilter {
    private final Texts texts;
    private final MenuButton menu = new MenuButton();
    private final Consumer<Set<Standing.Column>> choose;
    private Set<Standing.Column> chosen = Standings.TO_DO;
    private Map<Standing.Column, Integer> counts = Map.of();

    StandingFilter(Texts texts, Consumer<Set<Standing.Column>> choose) {
        this.texts = texts;
        this.choose = choose;
        menu.setId("standing-filter");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.managedProperty().bind(menu.visibleProperty());
        fill();
    }

    MenuButton node() {
        return menu;
    }

    void show(Set<Standing.Column> standings) {
        chosen = standings;
        fill();
    }

    /** @param byStanding of the whole list */
    void showCounts(Map<Standing.Column, Integer> byStanding) {
        if (!counts.equals(byStanding)) {
            counts = byStanding;
            fill();
        }
    }

    private void fill() {
        menu.setText(texts.get("triage.filter", name()));
        menu.getItems()
                .setAll(
                        item("to-do", texts.get("triage.filter.todo"), Standings.TO_DO),
                        item("all", texts.get("triage.filter.all"), Standings.ALL),
                        new SeparatorMenuItem());
        for (Standing.Column column : Standing.Column.values()) {
            menu.getItems().add(toggle(column));
        }
    }

    private String name() {
        if (chosen.equals(Standings.TO_DO)) {
            return texts.get("triage.filter.todo");
        }
        if (chosen.equals(Standings.ALL)) {
            return texts.get("triage.filter.all");
        }
        return chosen.size() == 1
                ? StandingChip.words(texts, chosen.iterator().next())
                : texts.get("triage.filter.some", chosen.size());
    }

    private MenuItem item(String id, String words, Set<Standing.Column> standings) {
        MenuItem item = new MenuItem(words);
        item.setId("standing-" + id);
        item.setOnAction(_ -> choose.accept(standings));
        return item;
    }

    private CheckMenuItem toggle(Standing.Column column) {
        int count = counts.getOrDefault(column, 0);
        CheckMenuItem item = new CheckMenuItem(texts.get(
                "tickets.chip",
                StandingChip.words(texts, column),
                texts.formats().count(count)));
        item.setId("standing-" + column.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setSelected(chosen.contains(column));
        item.setOnAction(_ -> choose.accept(with(column)));
        return item;
    }

    /** Nothing chosen would be an empty list, so that is all to do again. */
    private Set<Standing.Column> with(Standing.Column column) {
        Set<Standing.Column> next = EnumSet.copyOf(chosen);
        if (!next.remove(column)) {
            next.add(column);
        }
        return next.isEmpty() ? Standings.TO_DO : next;
    }
}
