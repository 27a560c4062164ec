package dev.escalation.ui.tickets;

import dev.escalation.live.action.TicketAction;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.DeskTimes;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What was done about a ticket: who, when and at which score; the latest first. Nothing where nothing was done. */
final class DetailHistory extends Column {
    private static final int MOST = 6;

    private final Texts texts;
    private final Column lines = new Column(6);

    DetailHistory(Texts texts) {
        super(8);
        this.texts = texts;
        setId("ticket-history");
        getStyleClass().add("detail-part");
        managedProperty().bind(visibleProperty());
        getChildren().addAll(Labels.styled(texts.get("triage.history"), "text-heading"), lines);
    }

    /** @param actions in order of time */
    void show(List<TicketAction> actions, ZoneId zone) {
        setVisible(!actions.isEmpty());
        DeskTimes times = new DeskTimes(zone, texts.formats());
        lines.getChildren()
                .setAll(actions.reversed().stream()
                        .limit(MOST)
                        .map(action -> line(action, times))
                        .toList());
        if (actions.size() > MOST) {
            lines.getChildren()
                    .add(Labels.styled(texts.get("triage.history.more", actions.size() - MOST), "text-micro"));
        }
    }

    private HBox line(TicketAction action, DeskTimes times) {
        String until = action.until()
                .map(moment -> texts.get("triage.until", times.moment(moment)))
                .orElse("");
        String what = texts.get("triage.did." + action.kind().id());
        Label words = Labels.wrapped(
                Stream.of(what + (until.isEmpty() ? "" : " " + until), action.reason())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(": ")),
                "text-body");
        Label facts = Labels.wrapped(
                Stream.of(
                                action.by(),
                                times.moment(action.at()),
                                Double.isNaN(action.risk())
                                        ? ""
                                        : texts.get(
                                                "triage.history.risk",
                                                texts.formats().risk(action.risk())))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                "text-micro");
        Column both = new Column(1, words, facts);
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox line = new HBox(8, both);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
