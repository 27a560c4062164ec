package dev.escalation.ui.routing;

import dev.escalation.simulate.routing.Candidate;
import dev.escalation.simulate.routing.Candidate.Standing;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One agent for a ticket, with the reasons. */
final class CandidateRow extends VBox {
    /** @param place from 1 */
    CandidateRow(Texts texts, RoutingDesk desk, int ticket, Candidate candidate, int place) {
        super(1);
        RoutingWords words = new RoutingWords(texts);
        long now = desk.data().lastMoment();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                Labels.whole(texts.get("routing.place", place, desk.name(candidate.agent())), "text-strong"),
                space,
                Labels.whole(
                        texts.get("routing.finish", texts.formats().shortMoment(candidate.finishAt())),
                        "text-small-strong"));
        head.setAlignment(Pos.CENTER_LEFT);
        if (desk.now().agentOf(ticket) == candidate.agent()) {
            head.getChildren().add(1, new Tag(texts.get("routing.hasIt"), Tag.Kind.ACCENT));
        }
        if (candidate.standing() != Standing.READY) {
            head.getChildren().add(1, new Tag(words.standing(candidate.standing()), Tag.Kind.WARN));
        }
        getChildren()
                .addAll(
                        head,
                        Labels.styled(words.reasons(candidate, now), "text-cell"),
                        Labels.styled(words.more(candidate), "text-small"));
        setPadding(new Insets(6, 14, 6, 14));
        getStyleClass().add("routing-candidate");
        setId("routing-candidate-" + place);
    }
}
