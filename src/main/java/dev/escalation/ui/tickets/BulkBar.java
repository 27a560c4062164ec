package dev.escalation.ui.tickets;

import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.Marks;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is done to all marked tickets; says how many there are. */
final class BulkBar extends HBox {
    private static final List<Kind> KINDS =
            List.of(Kind.ACKNOWLEDGE, Kind.START, Kind.SNOOZE, Kind.DISAGREE, Kind.DONE);

    BulkBar(Texts texts, Marks marks, Consumer<Kind> begin) {
        super(6);
        setId("bulk-bar");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("bulk-bar");
        Label count = Labels.whole("", "text-small-strong");
        count.setId("bulk-count");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(count, space);
        KINDS.forEach(kind -> {
            Button button = Buttons.plain(texts.get("triage.act." + kind.id()), () -> begin.accept(kind));
            button.setId("bulk-" + kind.id());
            getChildren().add(button);
        });
        getChildren().add(Buttons.icon("fth-x", texts.get("triage.bulk.clear"), marks::clear));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(marks.countProperty().greaterThan(0));
        marks.countProperty()
                .addListener(_ -> count.setText(
                        texts.get("triage.bulk", marks.countProperty().get())));
    }
}
