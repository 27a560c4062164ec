package dev.escalation.ui.tickets;

import dev.escalation.live.RiskBand;
import dev.escalation.live.TicketFilter;
import dev.escalation.ui.text.Texts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/** Chips for the bands of risk and for tickets that are due soon; each keeps its count over the whole list. */
final class FilterChips {
    private final Texts texts;
    private final Map<RiskBand, ToggleButton> bands = new EnumMap<>(RiskBand.class);
    private final ToggleButton soon;
    private boolean silent;

    /** @param changed a chip was pressed */
    FilterChips(Texts texts, Pane place, Runnable changed) {
        this.texts = texts;
        for (RiskBand band : RiskBand.values()) {
            bands.put(band, chip("chip-" + band.id(), place, changed));
        }
        this.soon = chip("chip-soon", place, changed);
    }

    private ToggleButton chip(String id, Pane place, Runnable changed) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().setAll("chip");
        chip.setId(id);
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        chip.selectedProperty().addListener(_ -> {
            if (!silent) {
                changed.run();
            }
        });
        place.getChildren().add(chip);
        return chip;
    }

    void showCounts(Queue queue) {
        Map<RiskBand, Integer> counts = queue.counts();
        bands.forEach(
                (band, chip) -> label(chip, texts.get("tickets.band." + band.id()), counts.getOrDefault(band, 0)));
        label(soon, texts.get("tickets.chip.sla"), queue.dueSoon());
        soon.setVisible(queue.hasDueTimes());
        soon.setManaged(queue.hasDueTimes());
    }

    private void label(ToggleButton chip, String words, int count) {
        chip.setText(texts.get("tickets.chip", words, texts.formats().count(count)));
    }

    /** Presses the chips of a filter without telling. */
    void show(TicketFilter filter) {
        silent = true;
        bands.forEach((band, chip) -> chip.setSelected(filter.bands().contains(band)));
        soon.setSelected(filter.due() == TicketFilter.Due.SOON);
        silent = false;
    }

    Set<RiskBand> bands() {
        Set<RiskBand> chosen = EnumSet.noneOf(RiskBand.class);
        bands.forEach((band, chip) -> {
            if (chip.isSelected()) {
                chosen.add(band);
            }
        });
        return chosen;
    }

    TicketFilter.Due due() {
        return soon.isSelected() ? TicketFilter.Due.SOON : TicketFilter.Due.ANY;
    }
}
