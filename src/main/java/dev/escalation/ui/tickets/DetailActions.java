package dev.escalation.ui.tickets;

import dev.escalation.live.TicketRow;
import dev.escalation.live.action.Standing;
import dev.escalation.live.action.TicketAction;
import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.DeskTimes;
import dev.escalation.ui.triage.KeyCap;
import dev.escalation.ui.triage.StandingChip;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done about the ticket that is shown, where it stands, and the way to it in the help desk. */
final class DetailActions extends VBox {
    private final Texts texts;
    private final StandingChip chip;
    private final Label who = Labels.styled("", "text-small");
    private final MenuItem withdraw;

    DetailActions(Texts texts, Triage triage, HelpDesk helpDesk) {
        super(8);
        this.texts = texts;
        this.chip = new StandingChip(texts);
        FlowPane buttons = new FlowPane(4, 6);
        buttons.getStyleClass().add("triage-actions");
        Button first = button(triage, Kind.ACKNOWLEDGE, "A");
        first.getStyleClass().add("primary");
        buttons.getChildren()
                .addAll(List.of(
                        first,
                        button(triage, Kind.START, "I"),
                        button(triage, Kind.SNOOZE, "S"),
                        button(triage, Kind.DISAGREE, "D"),
                        button(triage, Kind.DONE, "E")));
        withdraw = item("act-withdraw", "triage.act.withdraw", "U", () -> triage.begin(Kind.WITHDRAW));
        chip.setId("detail-standing");
        who.setId("detail-who");
        who.setTooltip(new Tooltip());
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox line = new HBox(8, chip, who, open(helpDesk), more(triage, helpDesk));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(buttons, line);
    }

    private Button button(Triage triage, Kind kind, String key) {
        Button button = KeyCap.on(Buttons.plain(texts.get("triage.act." + kind.id()), () -> triage.begin(kind)), key);
        button.setId("act-" + kind.id());
        return button;
    }

    private Button open(HelpDesk helpDesk) {
        Button open = Buttons.withIcon("fth-external-link", texts.get("triage.link.open"), helpDesk::open);
        open.getStyleClass().add("link");
        open.setId("link-open");
        String words = texts.get("triage.link.open") + " (O)";
        open.setTooltip(new Tooltip(words));
        open.setAccessibleText(words);
        return open;
    }

    private MenuButton more(Triage triage, HelpDesk helpDesk) {
        MenuButton more = new MenuButton("", new FontIcon("fth-more-horizontal"));
        more.setId("act-more");
        more.getStyleClass().add("icon-menu");
        more.setTooltip(new Tooltip(texts.get("triage.more")));
        more.setAccessibleText(texts.get("triage.more"));
        more.getItems()
                .addAll(List.of(
                        withdraw,
                        item("link-copy", "triage.link.copy", "C", helpDesk::copy),
                        item("link-change", "triage.link.change", "", helpDesk::ask),
                        item("keys-show", "triage.keys.show", "?", triage::showKeys)));
        return more;
    }

    private MenuItem item(String id, String key, String cap, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key) + (cap.isEmpty() ? "" : "   " + cap));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    void show(TicketRow row, Standing standing, ZoneId zone) {
        chip.show(standing.column());
        withdraw.setDisable(standing.column() == Standing.Column.LIKELY);
        DeskTimes times = new DeskTimes(zone, texts.formats());
        String words = standing.last().map(action -> words(action, times)).orElse("");
        who.setText(words);
        who.getTooltip().setText(words);
        chip.setAccessibleText(row.id() + ": " + chip.getText() + " " + words);
    }

    private String words(TicketAction action, DeskTimes times) {
        return action.until()
                .map(until -> texts.get("triage.until", times.moment(until)))
                .orElse(texts.get("triage.by", action.by()));
    }
}
