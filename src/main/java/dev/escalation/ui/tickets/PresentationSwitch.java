package dev.escalation.ui.tickets;

import dev.escalation.ui.Context;
import dev.escalation.ui.control.OneChosen;
import dev.escalation.ui.tickets.QueueList.Presentation;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the tickets as a list with the detail beside it, or on the board, where the detail opens on request. */
final class PresentationSwitch extends HBox {
    /** Of the list beside the detail. */
    private static final double FIRST_SHARE = 0.573;

    private final Context context;
    private final QueueList queue;
    private final SplitPane split;
    private final StackPane detail;
    private final ToggleGroup group = new ToggleGroup();
    private double before = FIRST_SHARE;

    PresentationSwitch(Context context, QueueList queue, SplitPane split, StackPane detail) {
        this.context = context;
        this.queue = queue;
        this.split = split;
        this.detail = detail;
        setId("presentation");
        setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(List.of(
                        button(Presentation.LIST, "fth-list", "first"),
                        button(Presentation.BOARD, "fth-columns", "last")));
        OneChosen.keep(group, toggle -> show((Presentation) toggle.getUserData()));
        queue.onOpenCard(this::toggleDetail);
    }

    private ToggleButton button(Presentation of, String icon, String end) {
        String id = of.name().toLowerCase(Locale.ROOT);
        String words = context.texts().get("triage.present." + id) + " (B)";
        ToggleButton button = new ToggleButton("", new FontIcon(icon));
        button.setId("present-" + id);
        button.getStyleClass().setAll("segment", "icon-segment", end);
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setUserData(of);
        button.setToggleGroup(group);
        button.setSelected(of == Presentation.LIST);
        return button;
    }

    /** As it was left last time. */
    void restore() {
        if (context.remembered().before().triage().board()) {
            show(Presentation.BOARD);
        }
    }

    void next() {
        show(queue.presentation() == Presentation.LIST ? Presentation.BOARD : Presentation.LIST);
        queue.focus();
    }

    private void show(Presentation next) {
        OneChosen.select(group, next);
        if (next != queue.presentation()) {
            queue.present(next);
            showDetail(next == Presentation.LIST);
        }
    }

    private void toggleDetail() {
        showDetail(!split.getItems().contains(detail));
    }

    private void showDetail(boolean shown) {
        double[] divider = split.getDividerPositions();
        if (shown && !split.getItems().contains(detail)) {
            split.getItems().add(detail);
            split.setDividerPositions(before);
        } else if (!shown && divider.length > 0) {
            before = divider[0];
            split.getItems().remove(detail);
        }
    }
}
