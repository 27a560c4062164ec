package dev.escalation.ui.replay;

import dev.escalation.features.FeatureTable;
import dev.escalation.live.replay.Course;
import dev.escalation.live.replay.Flagging;
import dev.escalation.model.TrainedModel;
import dev.escalation.ui.Context;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All days above, the queue at a moment of one of them on the left, what came of it on the right. */
final class ReplayScreen extends VBox {
    /** Nine o'clock, in half hours. */
    private static final int FIRST_MOMENT = 18;

    private final Context context;
    private final Texts texts;
    private final DaysCard days;
    private final Player player;
    private final QueueTable table;
    private final DayCard came;
    private final Card queueCard = new Card();
    private final Card cameCard = new Card();
    private final ToggleButton fates;
    private final Label note = Labels.wrapped("", "text-micro");
    private @Nullable Replayed shown;

    /** @param chooseDay takes another day, {@code chooseRule} another rule: both bring what is to be shown */
    ReplayScreen(Context context, Consumer<LocalDate> chooseDay, Consumer<Flagging> chooseRule) {
        super(12);
        this.context = context;
        this.texts = context.texts();
        this.table = new QueueTable(texts, this::open);
        this.player = new Player(texts, table::isHover);
        this.days = new DaysCard(
                context, chooseDay, chooseRule, () -> player.momentProperty().get());
        this.came = new DayCard(texts, this::open);
        this.fates = new ToggleButton(texts.get("replay.fates"));
        setMinHeight(0);
        fates.setId("replay-fates");
        fates.setMinWidth(USE_PREF_SIZE);
        fates.getStyleClass().setAll("chip");
        fates.setOnAction(_ -> showMoment());
        cameCard.setTitle(texts.get("replay.came"));
        cameCard.setContent(came);
        cameCard.setMinWidth(372);
        cameCard.setPrefWidth(386);
        queueCard.tools().getChildren().addAll(player.waits(), fates);
        queueCard.setContent(queue());
        queueCard.setMinWidth(0);
        HBox.setHgrow(queueCard, Priority.ALWAYS);
        HBox below = new HBox(14, queueCard, cameCard);
        below.setMinHeight(0);
        setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(days, below);
        player.momentProperty().addListener(_ -> moved());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private VBox queue() {
        HBox foot = new HBox(note);
        foot.getStyleClass().add("card-foot");
        foot.setMinHeight(HBox.USE_PREF_SIZE);
        HBox.setHgrow(note, Priority.ALWAYS);
        setVgrow(table, Priority.ALWAYS);
        VBox queue = new VBox(player, table, foot);
        queue.setMinHeight(0);
        return queue;
    }

    /** What is shown; null before the first and while another training is computed. */
    @Nullable
    Replayed shown() {
        return shown;
    }

    /** The rule that is chosen, as far as a model has it. */
    Flagging flagging(TrainedModel model) {
        return days.flagging(model);
    }

    void forget() {
        shown = null;
    }

    void stop() {
        player.stop();
    }

    /** Another day is on its way. */
    void showComputing() {
        List.of(queueCard, cameCard).forEach(Card::showComputing);
    }

    void show(Replayed next) {
        Replayed before = shown;
        boolean otherDay = before == null
                || !before.day().equals(next.day())
                || !before.run().equals(next.run());
        shown = next;
        List.of(queueCard, cameCard).forEach(Card::showContent);
        ReplayWords words = new ReplayWords(texts, next);
        days.show(next, words);
        note.setText(note(next));
        if (otherDay) {
            fates.setSelected(false);
            player.show(next.hours().scored().moments(), words::time, FIRST_MOMENT);
        }
        showMoment();
    }

    private String note(Replayed replayed) {
        long testStart = replayed.period().comparison().split().testStart();
        String words = texts.get(
                "replay.note",
                replayed.period().model().kind().label(),
                texts.formats().day(testStart),
                replayed.period().zone().getId());
        boolean learned = replayed.hours().courses().stream()
                .anyMatch(course -> course.ticket().learned());
        return learned ? words + " " + texts.get("replay.learned.what") : words;
    }

    /** At the end of the day what happened shows by itself. */
    private void moved() {
        if (shown != null && player.isAtEnd()) {
            fates.setSelected(true);
        }
        showMoment();
    }

    private void showMoment() {
        Replayed replayed = shown;
        int moment = player.momentProperty().get();
        if (replayed == null || moment >= replayed.hours().moments()) {
            return;
        }
        ReplayWords words = new ReplayWords(texts, replayed);
        Showing showing = fates.isSelected() ? Showing.ALL : Showing.UP_TO_NOW;
        queueCard.setTitle(texts.get("replay.queue", words.time(replayed.hours().moment(moment))));
        queueCard.setSubtitle(words.queue(moment));
        table.showFates(showing);
        table.show(replayed, words, moment);
        came.show(replayed, words, moment, showing);
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof ComboBox;
        if (typing || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT, J -> player.step(1);
            case LEFT, K -> player.step(-1);
            case SPACE -> player.toggle();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** In Tickets, with its latest score up to the moment; with its first one if it is younger than that. */
    private void open(Course course) {
        Replayed replayed = shown;
        if (replayed == null) {
            return;
        }
        FeatureTable scores = replayed.run().training().table();
        long now = replayed.hours().moment(player.momentProperty().get());
        int ticket = course.ticket().ticket();
        IntStream.range(0, scores.rows())
                .filter(row -> scores.ticket()[row] == ticket && !scores.isQueueRow(row))
                .reduce((earlier, row) -> scores.asOf()[row] <= now ? row : earlier)
                .ifPresent(row -> context.workbench()
                        .show(new TicketSet.Scores(
                                texts.get(
                                        "replay.set",
                                        course.ticket().id(),
                                        texts.formats().weekdayAndDay(replayed.day())),
                                replayed.run().training(),
                                replayed.period().model(),
                                new int[] {row})));
    }
}
