package dev.escalation.ui.explain;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.live.TicketFilter.Due;
import dev.escalation.ui.Context;
import dev.escalation.ui.text.Texts;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Which tickets the page is about: the views of the queue, its filter as it stands, or words. */
final class CohortBar extends HBox {
    private static final double SEARCH = 170;

    private final Context context;
    private final Texts texts;
    private final MenuButton menu = new MenuButton();
    private final TextField search = new TextField();
    private final ReadOnlyObjectWrapper<TicketFilter> filter = new ReadOnlyObjectWrapper<>(TicketFilter.NONE);
    private boolean filling;

    CohortBar(Context context) {
        super(8);
        this.context = context;
        this.texts = context.texts();
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        menu.setId("explain-cohort");
        menu.setMnemonicParsing(false);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setOnShowing(_ -> fill());
        fill();
        search.setId("explain-search");
        search.setAccessibleText(texts.get("explain.cohort.search"));
        search.setPrefWidth(SEARCH);
        search.setPromptText(texts.get("explain.cohort.search"));
        search.textProperty().addListener((_, _, words) -> {
            if (!filling) {
                filter.set(filter.get().withText(words));
                name();
            }
        });
        getChildren().addAll(search, menu);
        name();
    }

    ReadOnlyObjectProperty<TicketFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    void show(TicketFilter chosen) {
        filling = true;
        search.setText(chosen.text());
        filling = false;
        filter.set(chosen);
        name();
    }

    private Map<String, TicketFilter> ours() {
        Map<String, TicketFilter> ours = new LinkedHashMap<>();
        ours.put(texts.get("tickets.view.all"), TicketFilter.NONE);
        ours.put(
                texts.get("tickets.view.risk"),
                TicketFilter.NONE.with(EnumSet.of(RiskBand.CRITICAL, RiskBand.HIGH), Due.ANY));
        ours.put(texts.get("tickets.view.sla"), TicketFilter.NONE.with(Set.of(), Due.SOON));
        return ours;
    }

    private void fill() {
        menu.getItems().clear();
        ours().forEach((name, one) -> menu.getItems().add(item(name, one)));
        Map<String, TicketFilter> own = context.remembered().filters();
        TicketFilter now = context.workspace().ticketFilterProperty().get();
        if (!own.isEmpty() || !now.isNone()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        own.forEach((name, one) -> menu.getItems().add(item(name, one)));
        if (!now.isNone()) {
            MenuItem asInTickets = item(texts.get("explain.cohort.tickets"), now);
            asInTickets.setId("explain-cohort-tickets");
            menu.getItems().add(asInTickets);
        }
    }

    private MenuItem item(String name, TicketFilter one) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> show(one));
        return item;
    }

    /** Says which view it is, if it is one. */
    private void name() {
        Map<String, TicketFilter> known = ours();
        known.putAll(context.remembered().filters());
        String name = known.entrySet().stream()
                .filter(entry -> entry.getValue().equals(filter.get()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(texts.get("tickets.view.custom"));
        menu.setText(texts.get("explain.cohort", name));
    }
}
