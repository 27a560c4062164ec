package dev.escalation.ui.replay;

import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** Goes through the moments of a day: by hand, or one a second. */
final class Player extends HBox {
    private static final Duration STEP = Duration.seconds(1);
    private static final int LABELS = 8;

    private final Texts texts;
    private final BooleanSupplier held;
    private final Button play;
    private final FontIcon icon = new FontIcon("fth-play");
    private final Slider slider = new Slider();
    private final TimeScale scale = new TimeScale();
    private final Label time = Labels.whole("", "text-figure");
    private final Label waits;
    private final IntegerProperty moment = new SimpleIntegerProperty();
    private final Timeline timeline = new Timeline(new KeyFrame(STEP, _ -> tick()));
    private long[] moments = {};
    private LongFunction<String> words = _ -> "";

    /** @param held whether the list must not change now, as somebody points at it */
    Player(Texts texts, BooleanSupplier held) {
        super(12);
        this.texts = texts;
        this.held = held;
        this.waits = Labels.whole(texts.get("replay.waits"), "text-micro");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("replay-player");
        play = Buttons.icon("fth-play", texts.get("replay.play"), this::toggle);
        play.setId("replay-play");
        play.setGraphic(icon);
        time.setId("replay-time");
        time.setMinWidth(70);
        waits.setVisible(false);
        slider.setId("replay-slider");
        slider.setAccessibleText(texts.get("replay.slider"));
        slider.setTooltip(new Tooltip(texts.get("replay.slider.keys")));
        slider.valueProperty().addListener((_, _, value) -> moment.set((int) Math.round(value.doubleValue())));
        moment.addListener((_, _, _) -> showMoment());
        VBox bar = new VBox(2, slider, scale);
        bar.setAlignment(Pos.CENTER);
        HBox.setHgrow(bar, Priority.ALWAYS);
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.statusProperty().addListener((_, _, _) -> showPlaying());
        getChildren().addAll(play, time, bar);
    }

    /** Index of the moment that is shown. */
    IntegerProperty momentProperty() {
        return moment;
    }

    /** Says that it waits, while it does; to be put where nothing moves for it. */
    Label waits() {
        return waits;
    }

    boolean isPlaying() {
        return timeline.getStatus() == Animation.Status.RUNNING;
    }

    boolean isAtEnd() {
        return moment.get() == moments.length - 1;
    }

    /** Another day; the time of day stays as far as it can. */
    void show(long[] ofDay, LongFunction<String> inWords, int first) {
        stop();
        moments = ofDay;
        words = inWords;
        int last = Math.max(0, ofDay.length - 1);
        slider.setMax(Math.max(1, last));
        slider.setBlockIncrement(1);
        scale.show(last, Math.max(1, Math.ceilDiv(last, LABELS)), this::label);
        goTo(Math.min(first, last));
        showMoment();
    }

    private String label(int index) {
        return index < moments.length ? words.apply(moments[index]) : "";
    }

    private void showMoment() {
        time.setText(label(moment.get()));
    }

    void goTo(int index) {
        slider.setValue(Math.clamp(index, 0, Math.max(0, moments.length - 1)));
    }

    void step(int by) {
        stop();
        goTo(moment.get() + by);
    }

    /** Plays on, from the beginning if the day is over; or stops. */
    void toggle() {
        if (isPlaying()) {
            stop();
            return;
        }
        if (isAtEnd()) {
            goTo(0);
        }
        timeline.playFromStart();
    }

    void stop() {
        timeline.stop();
        waits.setVisible(false);
    }

    private void tick() {
        boolean wait = held.getAsBoolean();
        waits.setVisible(wait);
        if (wait) {
            return;
        }
        goTo(moment.get() + 1);
        if (isAtEnd()) {
            stop();
        }
    }

    private void showPlaying() {
        String what = texts.get(isPlaying() ? "replay.pause" : "replay.play");
        icon.setIconLiteral(isPlaying() ? "fth-pause" : "fth-play");
        play.setAccessibleText(what);
        play.getTooltip().setText(what);
    }
}
