package dev.escalation.ui.backtest;

import dev.escalation.model.drift.FeatureDrift;
import dev.escalation.model.drift.Psi;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The bins of one feature, then and now; a name opens the tickets of now. */
final class BinsView extends GridPane {
    private static final double LONGEST = 110;

    private final Texts texts;

    BinsView(Texts texts) {
        this.texts = texts;
        setId("drift-bins");
        setHgap(10);
        setVgap(4);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(90);
        ColumnConstraints bars = new ColumnConstraints(LONGEST);
        ColumnConstraints then = new ColumnConstraints();
        then.setHalignment(HPos.RIGHT);
        then.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints now = new ColumnConstraints();
        now.setHalignment(HPos.RIGHT);
        now.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(name, bars, then, now);
    }

    /** @param open told of a bin whose tickets somebody wants to see */
    void show(FeatureDrift feature, Consumer<Psi.Bin> open) {
        getChildren().clear();
        add(Labels.whole(texts.get("backtest.bins.then"), "text-micro"), 2, 0);
        add(Labels.whole(texts.get("backtest.bins.now"), "text-micro"), 3, 0);
        double most = feature.psi().bins().stream()
                .mapToDouble(bin -> Math.max(bin.then(), bin.now()))
                .max()
                .orElse(1);
        int row = 1;
        for (Psi.Bin bin : feature.psi().bins()) {
            String words = bin.isMissing() ? texts.get("backtest.bins.missing") : bin.name();
            Button name = Buttons.link(words, () -> open.accept(bin));
            name.setMinWidth(0);
            name.setDisable(bin.now() == 0);
            add(name, 0, row);
            add(bars(bin, most), 1, row);
            add(share(bin.then()), 2, row);
            add(share(bin.now()), 3, row);
            row++;
        }
    }

    private Label share(double value) {
        return Labels.whole(texts.formats().share(value, 1), "text-small");
    }

    private static VBox bars(Psi.Bin bin, double most) {
        VBox bars = new VBox(1, bar("then-bar", bin.then() / most), bar("now-bar", bin.now() / most));
        bars.setAlignment(Pos.CENTER_LEFT);
        return bars;
    }

    private static Region bar(String style, double share) {
        Region bar = new Region();
        bar.getStyleClass().add(style);
        bar.setMinHeight(7);
        bar.setPrefHeight(7);
        bar.setMaxWidth(Math.max(1, share * LONGEST));
        bar.setPrefWidth(Math.max(1, share * LONGEST));
        return bar;
    }
}
