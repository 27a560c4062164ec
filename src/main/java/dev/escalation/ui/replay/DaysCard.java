package dev.escalation.ui.replay;

import dev.escalation.live.replay.Flagging;
import dev.escalation.model.TrainedModel;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.Export;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which day is shown, and how all of them went; which tickets are flagged; and what can be taken along. */
final class DaysCard extends VBox {
    private static final List<Integer> COUNTS = List.of(5, 10, 20, 50);
    private static final int FIRST = 10;

    private final Context context;
    private final Texts texts;
    private final Consumer<LocalDate> chooseDay;
    private final IntSupplier moment;
    private final Card card = new Card();
    private final DayStrip strip;
    private final Button previous;
    private final Button next;
    private final Choice<Rule> rule;
    private final Label what = Labels.styled("", "text-micro");
    private final Label caught = key("replay-caught", "");
    private final Label missed = key("replay-missed", "");
    private @Nullable Replayed shown;

    /** What can be chosen; the alert line is the model's, so it is known only with one. */
    private record Rule(int count) {
        static final Rule ALERT_LINE = new Rule(0);

        Flagging of(TrainedModel model) {
            return count == 0 ? new Flagging.AlertLine(model.threshold().threshold()) : new Flagging.Top(count);
        }
    }

    /** @param moment that is shown, for the files */
    DaysCard(Context context, Consumer<LocalDate> chooseDay, Consumer<Flagging> chooseRule, IntSupplier moment) {
        this.context = context;
        this.texts = context.texts();
        this.chooseDay = chooseDay;
        this.moment = moment;
        this.strip = new DayStrip(texts, chooseDay);
        this.previous = Buttons.icon("fth-chevron-left", texts.get("replay.previous"), () -> step(-1));
        previous.setId("replay-previous");
        this.next = Buttons.icon("fth-chevron-right", texts.get("replay.next"), () -> step(1));
        next.setId("replay-next");
        List<Rule> rules = new ArrayList<>(COUNTS.stream().map(Rule::new).toList());
        rules.add(Rule.ALERT_LINE);
        this.rule = new Choice<>("replay-rule", this::words, rules, new Rule(FIRST));
        rule.node().valueProperty().addListener(_ -> {
            Replayed of = shown;
            if (of != null) {
                chooseRule.accept(rule.value().of(of.period().model()));
            }
        });
        card.tools().getChildren().addAll(rule.node(), previous, next, menu());
        card.setContent(content());
        card.setMinHeight(USE_PREF_SIZE);
        getChildren().add(card);
        setMinHeight(USE_PREF_SIZE);
    }

    private String words(Rule one) {
        if (one.count != 0) {
            return texts.get("replay.rule.top", one.count);
        }
        Replayed of = shown;
        double line = of == null ? Double.NaN : of.period().model().threshold().threshold();
        return Double.isFinite(line)
                ? texts.get("replay.rule.line", texts.formats().risk(line))
                : texts.get("replay.rule.line.any");
    }

    private VBox content() {
        HBox keys = new HBox(14, what, caught, missed);
        keys.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(2, keys, strip);
        content.setPadding(new Insets(8, 14, 6, 14));
        return content;
    }

    private static Label key(String styleClass, String words) {
        Region square = new Region();
        square.getStyleClass().addAll("replay-key", styleClass);
        Label label = Labels.whole(words, "text-micro");
        label.setGraphic(square);
        label.setGraphicTextGap(5);
        return label;
    }

    Flagging flagging(TrainedModel model) {
        return rule.value().of(model);
    }

    void show(Replayed replayed, ReplayWords words) {
        shown = replayed;
        card.setTitle(texts.formats().weekdayAndDay(replayed.day()));
        card.setSubtitle(words.head());
        caught.setText(texts.get("replay.strip.caught", words.happened()));
        missed.setText(texts.get("replay.strip.missed", words.happened()));
        previous.setDisable(replayed.index() == 0);
        next.setDisable(replayed.index() == replayed.days().size() - 1);
        strip.show(replayed, words);
        what.setText(texts.get("replay.strip.what", strip.most()));
    }

    private void step(int by) {
        Replayed of = shown;
        if (of != null) {
            chooseDay.accept(of.days().get(of.index() + by));
        }
    }

    private Button menu() {
        Export export = new Export(context);
        ContextMenu menu = new ContextMenu(
                item("moment", (csv, of) -> {
                    int at = moment.getAsInt();
                    export.write("queue-" + of.day() + ".csv", file -> csv.moment(file, at));
                }),
                item("day", (csv, of) -> export.write("day-" + of.day() + ".csv", csv::day)),
                item("days", (csv, _) -> export.write("days.csv", csv::days)));
        Button button = Buttons.icon("fth-more-horizontal", texts.get("replay.export"), () -> {});
        button.setId("replay-export");
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private MenuItem item(String key, BiConsumer<ReplayCsv, Replayed> action) {
        MenuItem item = new MenuItem(texts.get("replay.export." + key));
        item.setId("replay-export-" + key);
        item.setOnAction(_ -> {
            Replayed of = shown;
            if (of != null) {
                action.accept(new ReplayCsv(texts, of), of);
            }
        });
        return item;
    }
}
