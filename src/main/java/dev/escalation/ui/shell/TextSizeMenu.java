package dev.escalation.ui.shell;

import dev.escalation.ui.Context;
import dev.escalation.ui.TextSize;
import dev.escalation.ui.control.OneChosen;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** How large everything is. */
final class TextSizeMenu {
    private final ObjectProperty<TextSize> size;
    private final ToggleGroup group = new ToggleGroup();

    TextSizeMenu(Context context, MenuButton menu) {
        this.size = context.workspace().textSizeProperty();
        menu.setTooltip(new Tooltip(context.texts().get("shell.textSize.tip")));
        menu.setAccessibleText(context.texts().get("shell.textSize"));
        for (TextSize step : TextSize.values()) {
            menu.getItems().add(item(step, context.texts().get("shell.textSize.percent", step.percent())));
        }
        size.addListener((_, _, now) -> OneChosen.select(group, now));
        OneChosen.select(group, size.get());
    }

    private RadioMenuItem item(TextSize step, String words) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setId("text-size-" + step.percent());
        item.setUserData(step);
        item.setToggleGroup(group);
        item.setOnAction(_ -> size.set(step));
        return item;
    }
}
