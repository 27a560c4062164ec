package dev.escalation.ui.replay;

import dev.escalation.live.replay.Course;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The rank, and by how many it has changed since the moment before. */
final class RankMark extends HBox {
    private static final double RANK = 24;

    RankMark(Texts texts, Course course, int moment) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        Label rank = Labels.whole(String.valueOf(course.rank()[moment]), "text-medium");
        rank.setMinWidth(RANK);
        rank.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(rank);
        int risen = course.risen(moment);
        if (risen > 0) {
            getChildren().add(rise(texts.get("replay.rank.up", risen)));
        } else if (risen < 0) {
            getChildren().add(Labels.whole(texts.get("replay.rank.down", -risen), "text-micro"));
        } else if (course.isNew(moment)) {
            getChildren().add(rise(texts.get("replay.rank.new")));
        }
    }

    private static Label rise(String words) {
        Label label = Labels.whole(words, "text-micro");
        label.getStyleClass().add("text-raises");
        return label;
    }
}
