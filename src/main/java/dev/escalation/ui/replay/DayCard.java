package dev.escalation.ui.replay;

import dev.escalation.live.replay.Course;
import dev.escalation.live.replay.QueueReplay;
import dev.escalation.live.replay.Tally;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What came of the day's flags: figures, sentences, and a line for every ticket. */
final class DayCard extends VBox {
    private static final String NONE = "–";

    private final Texts texts;
    private final Label flagged = figure("replay-flagged");
    private final Label right = figure("replay-right");
    private final Label missed = figure("replay-missed");
    private final Label warning = figure("replay-warning");
    private final Label flaggedWords = Labels.whole("", "text-micro");
    private final Label rightWords = Labels.whole("", "text-micro");
    private final Label sentence = Labels.wrapped("", "text-body");
    private final Label whole = Labels.wrapped("", "text-small");
    private final Label learned = Labels.wrapped("", "text-small");
    private final CourseChart chart;
    private final HBox legend = new HBox(14);

    DayCard(Texts texts, Consumer<Course> open) {
        super(8);
        this.texts = texts;
        this.chart = new CourseChart(texts, open);
        sentence.setId("replay-sentence");
        whole.setId("replay-whole");
        setPadding(new Insets(12, 14, 0, 14));
        HBox tiles = new HBox(
                18,
                new VBox(flagged, flaggedWords),
                new VBox(right, rightWords),
                new VBox(missed, Labels.whole(texts.get("replay.tile.missed"), "text-micro")),
                new VBox(warning, Labels.whole(texts.get("replay.tile.warning"), "text-micro")));
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setPadding(new Insets(0, 0, 10, 0));
        VBox.setVgrow(chart, Priority.ALWAYS);
        Label what = Labels.wrapped(texts.get("replay.chart.what"), "text-micro");
        getChildren().addAll(tiles, sentence, whole, learned, what, chart, legend);
    }

    void show(Replayed replayed, ReplayWords words, int moment, Showing showing) {
        QueueReplay hours = replayed.hours();
        boolean all = showing == Showing.ALL;
        Tally tally = all ? hours.tally() : hours.tallyUpTo(moment);
        flagged.setText(texts.formats().count(tally.flagged()));
        right.setText(texts.formats().count(tally.right()));
        missed.setText(texts.formats().count(tally.missed()));
        double hoursBefore = tally.medianWarningHours();
        warning.setText(Double.isNaN(hoursBefore) ? NONE : texts.formats().roughDuration(hoursBefore));
        flaggedWords.setText(texts.get(all ? "replay.tile.flagged" : "replay.tile.flagged.soFar"));
        rightWords.setText(texts.get("replay.tile.right", words.happened()));
        sentence.setText(all ? words.momentSentence(moment) : texts.get("replay.hidden"));
        say(whole, all ? words.daySentence() : "");
        say(learned, words.learned(tally));
        chart.show(replayed, words, moment, showing);
        showLegend(words.happened());
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private void showLegend(String happened) {
        legend.getChildren()
                .setAll(
                        entry(FateMark.Kind.CAME, texts.get("replay.legend.came", happened)),
                        entry(FateMark.Kind.MISSED, texts.get("replay.legend.missed", happened)),
                        entry(FateMark.Kind.ENDED, texts.get("replay.legend.ended")));
    }

    private static Label entry(FateMark.Kind kind, String words) {
        Label label = Labels.whole(words, "text-micro");
        label.setGraphic(new FateMark(kind));
        label.setGraphicTextGap(6);
        return label;
    }

    private static Label figure(String id) {
        Label label = Labels.whole("", "text-figure");
        label.setId(id);
        return label;
    }
}
