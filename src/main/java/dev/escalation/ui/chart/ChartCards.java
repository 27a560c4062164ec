package dev.escalation.ui.chart;

import dev.escalation.ui.Context;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;

/** Puts charts on cards, with a menu that takes the picture or its numbers along. */
public final class ChartCards {
    private final Context context;

    public ChartCards(Context context) {
        this.context = context;
    }

    /**
     * Lets a card show a chart that may change.
     *
     * @param name of exported files, without ending
     */
    public ChartView on(Card card, String name) {
        ChartView view = new ChartView(context);
        MarkTips.on(view);
        StackPane inset = new StackPane(view);
        inset.setPadding(new Insets(8, 12, 8, 12));
        inset.setMinHeight(0);
        card.setContent(inset);
        card.tools().getChildren().add(menu(view, name));
        return view;
    }

    private Button menu(ChartView view, String name) {
        Export export = new Export(context);
        ContextMenu menu = new ContextMenu(
                item("common.export.png", () -> export.picture(name, view.getChart())),
                item("common.export.print", () -> export.print(name, view.getChart())),
                item("common.export.csv", () -> export.numbers(name, view.getChart())));
        Button button = Buttons.icon("fth-more-horizontal", context.texts().get("common.export"), () -> {});
        button.setId("export-" + name);
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(context.texts().get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
