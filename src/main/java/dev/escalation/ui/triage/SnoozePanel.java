package dev.escalation.ui.triage;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks until when tickets may rest; figures choose, too. */
public final class SnoozePanel extends OverPage {
    private static final double WIDTH = 340;

    private final Texts texts;
    private final Label title = Labels.wrapped("", "text-heading");
    private final Label clock = Labels.wrapped("", "text-small");
    private final VBox offers = new VBox(4);
    private final TextField own = new TextField();
    private final Label problem = Labels.wrapped("", "text-small");
    private LongConsumer snooze = _ -> {};
    private long now;
    private ZoneId zone = ZoneId.of("UTC");

    public SnoozePanel(Texts texts, StackPane page) {
        super(page, "snooze-panel", WIDTH);
        this.texts = texts;
        own.setId("snooze-own");
        own.setAccessibleText(texts.get("triage.snooze.own"));
        own.setOnAction(_ -> takeOwn());
        HBox.setHgrow(own, Priority.ALWAYS);
        Button take = Buttons.plain(texts.get("triage.snooze.take"), this::takeOwn);
        take.setId("snooze-take");
        problem.setId("snooze-problem");
        problem.getStyleClass().add("text-bad");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Label ownLabel = Labels.styled(texts.get("triage.snooze.own"), "text-small");
        getChildren().addAll(new VBox(2, title, clock), offers, new VBox(4, ownLabel, new HBox(8, own, take), problem));
        addEventFilter(KeyEvent.KEY_TYPED, this::figure);
    }

    /**
     * @param now moment of the desk's clock
     * @param zone of the desk
     * @param count of tickets
     */
    public void ask(long now, ZoneId zone, int count, LongConsumer snooze) {
        this.now = now;
        this.zone = zone;
        this.snooze = snooze;
        DeskTimes times = new DeskTimes(zone, texts.formats());
        title.setText(texts.get("triage.snooze.title", count));
        clock.setText(texts.get("triage.snooze.clock", times.moment(now), zone.getId()));
        offers.getChildren().clear();
        for (SnoozeTime time : SnoozeTime.values()) {
            offers.getChildren().add(offer(time, times));
        }
        own.setText("");
        own.setPromptText(SnoozeTime.example(now, zone));
        problem.setText("");
        open(offers.getChildren().getFirst());
    }

    private Button offer(SnoozeTime time, DeskTimes times) {
        String name = time.name().toLowerCase(Locale.ROOT);
        long until = time.until(now, zone);
        String words = texts.get("triage.snooze." + name);
        String when = times.moment(until);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(
                8,
                KeyCap.of(String.valueOf(time.ordinal() + 1)),
                Labels.whole(words, "text-medium"),
                space,
                Labels.whole(when, "text-small"));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = Buttons.plain("", () -> take(until));
        button.setGraphic(content);
        button.setId("snooze-" + name);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words + ", " + when);
        content.prefWidthProperty().bind(button.widthProperty().subtract(22));
        return button;
    }

    private void figure(KeyEvent event) {
        int index = event.getCharacter().isEmpty() ? -1 : event.getCharacter().charAt(0) - '1';
        if (!(event.getTarget() instanceof TextInputControl) && index >= 0 && index < SnoozeTime.values().length) {
            take(SnoozeTime.values()[index].until(now, zone));
            event.consume();
        }
    }

    private void takeOwn() {
        OptionalLong typed = SnoozeTime.typed(own.getText(), now, zone);
        if (typed.isPresent()) {
            take(typed.getAsLong());
        } else {
            problem.setText(texts.get("triage.snooze.wrong", SnoozeTime.example(now, zone)));
        }
    }

    private void take(long until) {
        close();
        snooze.accept(until);
    }
}
