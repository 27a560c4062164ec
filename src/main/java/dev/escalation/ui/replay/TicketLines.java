package dev.escalation.ui.replay;

import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.live.replay.Course;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** Subject, and below it the number and the customer: what does not change in a ticket's life. */
final class TicketLines extends VBox {
    TicketLines(Texts texts, TrainingRun run, Course course) {
        super(1);
        setAlignment(Pos.CENTER_LEFT);
        CleanData data = run.training().table().data();
        int ticket = course.ticket().ticket();
        String id = course.ticket().id();
        String subject = data.tickets().subject().get(ticket);
        String learned = course.ticket().learned() ? texts.get("replay.learned") : "";
        String facts = Stream.of(learned, subject.isEmpty() ? "" : id, customer(data, ticket))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        getChildren()
                .addAll(
                        Labels.styled(subject.isEmpty() ? id : subject, "text-medium"),
                        Labels.styled(facts, "text-micro"));
    }

    /** The customer's name, its id where there is no name. */
    private static String customer(CleanData data, int ticket) {
        int code = data.tickets().customer().code(ticket);
        if (code == Dictionary.MISSING) {
            return "";
        }
        String id = data.tickets().customer().dictionary().level(code);
        int row = data.customers().ids().codeOf(id);
        String name = row < 0 ? "" : data.customers().name().get(row);
        return name.isEmpty() ? id : name;
    }
}
