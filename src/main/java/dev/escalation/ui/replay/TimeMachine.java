package dev.escalation.ui.replay;

import dev.escalation.app.Insight;
import dev.escalation.ui.Context;
import dev.escalation.ui.Problem;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The queue of any past day, hour by hour, and what happened afterwards. Says all the time that this is the past. */
public final class TimeMachine extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    /** Nine o'clock, in half hours. */
    private static final int FIRST_MOMENT = 18;

    private final Context context;
    private final Texts texts;
    private final Label where = Labels.whole("", "text-strong");
    private final Label honest = Labels.wrapped("", "text-small");
    private final Tag part = new Tag("", Tag.Kind.NEUTRAL);
    private final DatePicker days = new DatePicker();
    private final Card card = new Card();
    private final Player player;
    private final PastTable table;
    private final VBox queue;
    private final Button previous;
    private final Button next;
    private @Nullable TrainingRun run;
    private @Nullable PastDay shown;

    /** @param back leads back to now */
    public TimeMachine(Context context, Runnable back) {
        super(12);
        this.context = context;
        this.texts = context.texts();
        this.table = new PastTable(texts);
        this.player = new Player(texts, table::isHover);
        this.previous = Buttons.icon("fth-chevron-left", texts.get("replay.previous"), () -> step(-1));
        this.next = Buttons.icon("fth-chevron-right", texts.get("replay.next"), () -> step(1));
        setId("time-machine");
        setMinHeight(0);
        previous.setId("past-previous");
        next.setId("past-next");
        days.setId("past-day");
        days.setEditable(false);
        days.setConverter(new LocalDateStringConverter(texts.formats().dayFormat(), null));
        days.setAccessibleText(texts.get("live.past.day"));
        days.setPrefWidth(140);
        days.setDayCellFactory(_ -> new DateCell() {
            @Override
            public void updateItem(LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || !isOnRecord(day));
            }
        });
        days.valueProperty().addListener((_, _, day) -> choose(day));
        VBox.setVgrow(table, Priority.ALWAYS);
        queue = new VBox(player, table);
        queue.setMinHeight(0);
        card.tools().getChildren().addAll(player.waits(), previous, days, next);
        card.setMinHeight(0);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(banner(back), card);
        player.momentProperty().addListener(_ -> showMoment());
        sceneProperty().addListener(_ -> player.stop());
    }

    private HBox banner(Runnable back) {
        FontIcon icon = new FontIcon("fth-rewind");
        icon.getStyleClass().add("icon-warn");
        where.setId("past-where");
        honest.setId("past-honest");
        honest.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(honest, Priority.ALWAYS);
        part.setId("past-part");
        Button now = Buttons.withIcon("fth-corner-up-left", texts.get("live.past.back"), back);
        now.setId("past-back");
        HBox banner = new HBox(icon, where, part, honest, now);
        banner.setId("past-banner");
        banner.getStyleClass().add("strip-warn");
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.setMinHeight(Region.USE_PREF_SIZE);
        return banner;
    }

    /** Shows the latest day whose whole following week is on record; another training begins anew. */
    public void show(TrainingRun trained) {
        if (!trained.equals(run)) {
            run = trained;
            shown = null;
            LocalDate day = PastDay.toldWhole(trained);
            if (day.equals(days.getValue())) {
                choose(day);
            } else {
                days.setValue(day);
            }
        }
    }

    private boolean isOnRecord(LocalDate day) {
        TrainingRun of = run;
        return of != null && !day.isBefore(PastDay.first(of)) && !day.isAfter(PastDay.last(of));
    }

    private void step(int by) {
        LocalDate day = days.getValue();
        if (day != null && isOnRecord(day.plusDays(by))) {
            days.setValue(day.plusDays(by));
        }
    }

    private void choose(@Nullable LocalDate day) {
        TrainingRun of = run;
        Insight insight = context.workspace().insightProperty().get();
        if (of == null || insight == null || day == null || !isOnRecord(day)) {
            return;
        }
        previous.setDisable(!isOnRecord(day.minusDays(1)));
        next.setDisable(!isOnRecord(day.plusDays(1)));
        player.stop();
        card.setTitle(texts.formats().weekdayAndDay(day));
        card.setSubtitle("");
        card.showComputing();
        context.work()
                .start(
                        this,
                        texts.get("live.past.task"),
                        progress -> PastDay.of(of, insight.model(), day, progress),
                        this::show,
                        this::failed);
    }

    private void failed(Throwable cause) {
        Problem problem = context.workbench().problem(texts.get("live.past.task"), cause);
        card.setContent(EmptyState.failed(problem.title(), problem.message(), problem.code()));
    }

    private void show(PastDay day) {
        shown = day;
        if (day.hours().moments() == 0) {
            card.showEmpty("fth-calendar", texts.get("live.past.none"), texts.get("live.past.none.what"));
            return;
        }
        card.setContent(queue);
        player.show(day.hours().scored().moments(), moment -> time(day, moment), FIRST_MOMENT);
        showMoment();
    }

    private static String time(PastDay day, long moment) {
        ZoneId zone = day.scores().zone();
        Instant then = Instant.ofEpochMilli(moment);
        boolean end = LocalDate.ofInstant(then, zone).isAfter(day.day());
        return end ? "24:00" : TIME.format(then.atZone(zone));
    }

    private void showMoment() {
        PastDay day = shown;
        int moment = player.momentProperty().get();
        if (day == null || moment >= day.hours().moments()) {
            return;
        }
        long now = day.hours().moment(moment);
        where.setText(texts.get("live.past.where", texts.formats().weekdayAndDay(day.day()), time(day, now)));
        showPart(day, now);
        String happened = texts.phrases().outcome(day.run().training().table().target());
        card.setTitle(texts.get("live.past.queue", time(day, now)));
        card.setSubtitle(texts.get(
                "live.past.count",
                texts.formats().count(day.hours().size(moment)),
                texts.formats().count(day.alarms(moment)),
                texts.formats().count(day.happenedLater(moment)),
                happened));
        table.show(day, moment, context.workspace().actionsProperty().get());
    }

    private void showPart(PastDay day, long now) {
        PastDay.Part of = day.part(now);
        String key = "live.past.part." + of.name().toLowerCase(Locale.ROOT);
        part.setText(texts.get(key));
        part.getStyleClass().setAll("label", "tag", of == PastDay.Part.TEST ? "tag-ok" : "tag-bad");
        honest.setText(texts.get(key + ".what"));
    }
}
