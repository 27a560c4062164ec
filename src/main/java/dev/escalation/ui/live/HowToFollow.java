package dev.escalation.ui.live;

import dev.escalation.ui.Context;
import dev.escalation.ui.Page;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Nothing is followed: what would be here, and how to get it. */
final class HowToFollow extends VBox {
    HowToFollow(Context context) {
        super(10);
        setId("live-how");
        getStyleClass().addAll("card", "live-how");
        Button data = Buttons.plain(
                context.texts().get("live.how.data"),
                () -> context.workspace().pageProperty().set(Page.DATA));
        data.setId("live-how-data");
        getChildren()
                .addAll(
                        Labels.styled(context.texts().get("live.how"), "text-heading"),
                        Labels.wrapped(context.texts().get("live.how.what"), "text-small"),
                        data);
    }
}
