package dev.escalation.ui.drivers;

import dev.escalation.analysis.DriverPair;
import dev.escalation.analysis.Drivers;
import dev.escalation.analysis.OutcomeCost;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Two values that together bring more than both explain. */
final class PairsCard {
    private final DriverWords words;
    private final Consumer<DriverPair> open;
    private final Card card = new Card();
    private final VBox list = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(list);

    /** @param open opens the tickets of a pair */
    PairsCard(DriverWords words, Consumer<DriverPair> open) {
        this.words = words;
        this.open = open;
        card.setTitle(words.get("drivers.pairs"));
        list.setId("drivers-pairs");
        list.setPadding(new Insets(12, 14, 12, 14));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    Card node() {
        return card;
    }

    void show(Drivers drivers, OutcomeCost cost) {
        int looked = drivers.pairsLooked();
        if (drivers.pairs().isEmpty()) {
            String why = looked == 0
                    ? words.get("drivers.pairs.few")
                    : words.get("drivers.pairs.none.what", words.formats().count(looked));
            card.showEmpty("fth-check", words.get("drivers.pairs.none"), why);
            return;
        }
        list.getChildren()
                .setAll(Labels.wrapped(
                        words.get("drivers.pairs.what", words.formats().count(drivers.pairsLooked())), "text-small"));
        for (DriverPair pair : drivers.pairs()) {
            list.getChildren().add(row(drivers, pair, cost));
        }
        card.setContent(scroll);
    }

    private VBox row(Drivers drivers, DriverPair pair, OutcomeCost cost) {
        Button link = Buttons.link(words.label(pair), () -> open.accept(pair));
        link.setMinWidth(0);
        String said = words.get(
                "drivers.pairs.figures",
                words.formats().count(pair.share().yes()),
                words.formats().count(pair.share().decided()),
                words.outcomes(drivers.target()),
                words.formats().decimal(pair.expected(), 0),
                words.signed(pair.beyond().value()),
                words.range(pair.beyond()));
        String price = cost.of(pair.beyond())
                .map(amount -> " " + words.get("drivers.pairs.money", words.money(amount.value(), cost.currency())))
                .orElse("");
        return new VBox(2, link, Labels.wrapped(said + price, "text-small"));
    }
}
