package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.ui.text.Texts;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Filters that have a name. */
final class QueueViews {
    QueueViews(Texts texts, MenuButton menu, Consumer<QueueFilter> show) {
        menu.setText(texts.get("tickets.view", texts.get("tickets.view.all")));
        add(texts, menu, "all", QueueFilter.NONE, show);
        Set<RiskBand> risky = EnumSet.of(RiskBand.CRITICAL, RiskBand.HIGH);
        add(texts, menu, "risk", new QueueFilter("", risky, QueueFilter.Due.ANY), show);
        add(texts, menu, "sla", new QueueFilter("", Set.of(), QueueFilter.Due.SOON), show);
    }

    private static void add(Texts texts, MenuButton menu, String name, QueueFilter filter, Consumer<QueueFilter> show) {
        String words = texts.get("tickets.view." + name);
        MenuItem item = new MenuItem(words);
        item.setId("view-" + name);
        item.setOnAction(_ -> {
            menu.setText(texts.get("tickets.view", words));
            show.accept(filter);
        });
        menu.getItems().add(item);
    }
}
