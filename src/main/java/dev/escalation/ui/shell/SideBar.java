package dev.escalation.ui.shell;

import dev.escalation.ui.Context;
import dev.escalation.ui.Page;
import dev.escalation.ui.control.OneChosen;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of screens; folds to icons in a narrow window. */
final class SideBar {
    private static final double FOLDS_BELOW = 1280;

    private final Context context;
    private final Map<Page, ToggleButton> items = new EnumMap<>(Page.class);
    private final ToggleGroup group = new ToggleGroup();

    /** @param frame everything in the window, in the room that it is laid out in */
    SideBar(Context context, VBox bar, Region frame) {
        this.context = context;
        for (Page page : Page.values()) {
            if (page == Page.MODELS) {
                bar.getChildren().add(gap());
            }
            bar.getChildren().add(item(page));
        }
        OneChosen.keep(group, item -> context.workspace().pageProperty().set((Page) item.getUserData()));
        context.workspace().pageProperty().addListener(_ -> select());
        context.workspace().dataProperty().addListener(_ -> enable());
        fold(bar, false);
        frame.widthProperty().addListener((_, _, width) -> fold(bar, width.doubleValue() < FOLDS_BELOW));
        select();
        enable();
    }

    private ToggleButton item(Page page) {
        ToggleButton item = new ToggleButton(context.texts().get("shell.nav." + page.id()), new FontIcon(page.icon()));
        item.getStyleClass().setAll("nav-item");
        item.setId("nav-" + page.id());
        item.setMaxWidth(Double.MAX_VALUE);
        item.setToggleGroup(group);
        item.setUserData(page);
        items.put(page, item);
        return item;
    }

    private static Region gap() {
        Region line = new Region();
        line.getStyleClass().add("nav-gap");
        VBox.setMargin(line, new Insets(6, 8, 6, 8));
        return line;
    }

    private void select() {
        ToggleButton item = items.get(context.workspace().pageProperty().get());
        if (item != null) {
            item.setSelected(true);
        }
    }

    private void enable() {
        items.forEach((page, item) -> item.setDisable(!context.workspace().canTurnTo(page)));
    }

    private static String key(Page page) {
        return KeyCombination.keyCombination("Shortcut+" + page.digit()).getDisplayText();
    }

    private void fold(VBox bar, boolean folded) {
        bar.pseudoClassStateChanged(PseudoClass.getPseudoClass("folded"), folded);
        items.forEach((page, item) -> {
            item.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            String name = context.texts().get("shell.nav." + page.id());
            item.setTooltip(folded ? new Tooltip(name + " (" + key(page) + ")") : null);
        });
    }
}
