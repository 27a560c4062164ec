package dev.escalation.ui.tickets;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.ToneChart;
import dev.escalation.live.TicketRow;
import dev.escalation.text.tone.Mood;
import dev.escalation.text.tone.ReadMessage;
import dev.escalation.text.tone.ToneCourse;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartView;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Column;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The customer's tone over the life of a ticket: in words, and as a line where there is more than one message. */
final class DetailTone extends Column {
    private static final double CHART_HEIGHT = 116;
    /** A smaller change from the first message to the last, as the line through all has it, is no direction. */
    private static final double DIRECTION = 0.3;

    private final Texts texts;
    private final Label words = Labels.wrapped("", "text-small");
    private final Label problem = Labels.wrapped("", "text-small");
    private final ChartView chart;

    /** @param phrases shows the phrases that count */
    DetailTone(Context context, Runnable phrases) {
        super(6);
        this.texts = context.texts();
        this.chart = new ChartView(context);
        chart.setId("tone-chart");
        chart.setPrefHeight(CHART_HEIGHT);
        words.setId("tone-words");
        problem.getStyleClass().add("text-warn");
        Button edit = Buttons.link(texts.get("tickets.tone.edit"), phrases);
        edit.setId("phrases-edit");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(Labels.styled(texts.get("tickets.tone.title"), "text-heading"), space, edit);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, words, chart, problem);
        clear();
    }

    void clear() {
        words.setText("");
        showChart(null);
        showProblem("");
    }

    void show(Conversation conversation, TicketRow row, long createdAt) {
        words.setText(words(conversation.course()));
        List<ToneChart.Message> messages = messages(conversation, row.asOf(), createdAt);
        showChart(messages.size() < 2 ? null : chart(messages));
        showProblem(conversation.phrasesProblem().map(texts::said).orElse(""));
    }

    private void showChart(@Nullable ToneChart shown) {
        chart.setChart(shown);
        chart.setVisible(shown != null);
        chart.setManaged(shown != null);
    }

    private void showProblem(String what) {
        problem.setText(what.isEmpty() ? "" : texts.get("tickets.tone.phrases", what));
        problem.setVisible(!what.isEmpty());
        problem.setManaged(!what.isEmpty());
    }

    private ToneChart chart(List<ToneChart.Message> messages) {
        return new ToneChart(
                texts.get("tickets.tone.title"),
                words.getText(),
                new ToneChart.Moods(mood(Mood.PLEASED), mood(Mood.NEUTRAL), mood(Mood.VERY_UPSET)),
                messages,
                texts.get("tickets.tone.none"),
                ChartOrigin.none(texts.chartWords()));
    }

    private List<ToneChart.Message> messages(Conversation conversation, long scoredAt, long createdAt) {
        List<ToneChart.Message> messages = new ArrayList<>();
        for (Conversation.Entry entry : conversation.entries()) {
            ReadMessage read = entry.read();
            if (read != null) {
                long time = entry.happening().time();
                double hours = (time - createdAt) / (double) TimeUnit.HOURS.toMillis(1);
                messages.add(new ToneChart.Message(
                        texts.formats().shortMoment(time), hours, read.tone().compound(), time <= scoredAt));
            }
        }
        return messages;
    }

    private String words(ToneCourse course) {
        if (course.messages() == 0) {
            return texts.get("tickets.tone.none");
        }
        String last = mood(Mood.of(course.last())).toLowerCase(Locale.ROOT);
        if (course.messages() == 1) {
            return texts.get("tickets.tone.one", last);
        }
        String worst = mood(Mood.of(course.worst())).toLowerCase(Locale.ROOT);
        return texts.get("tickets.tone.course", course.messages(), last, worst, direction(course));
    }

    private String direction(ToneCourse course) {
        double change = course.trend() * (course.messages() - 1);
        if (Math.abs(change) < DIRECTION) {
            return texts.get("tickets.tone.steady");
        }
        return texts.get(change < 0 ? "tickets.tone.worse" : "tickets.tone.better");
    }

    private String mood(Mood mood) {
        return texts.get("tickets.mood." + mood.name());
    }
}
