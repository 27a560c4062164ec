package dev.escalation.ui.tickets;

import dev.escalation.app.Insight;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.TrainedModel;
import dev.escalation.ui.Context;
import dev.escalation.ui.OpenTickets;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.EmptyState;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;

/** What stands in the queue when every ticket of the data is settled, as in an old log: the way to its scored tickets. */
final class NothingOpen {
    private final Context context;

    NothingOpen(Context context) {
        this.context = context;
    }

    EmptyState state() {
        Insight insight = context.workspace().insightProperty().get();
        TrainingRun run = context.workspace().runProperty().get();
        if (insight == null || run == null) {
            return new EmptyState("fth-inbox", text("tickets.nothing"), "");
        }
        OpenTickets now = context.workspace().openTicketsProperty().get();
        String moment = now == null ? "" : context.texts().formats().day(now.asOf());
        Button[] ways = alerts(run, insight.model()).stream()
                .map(alerts -> Buttons.primary(
                        "fth-inbox",
                        text("tickets.nothing.alerts", context.texts().formats().count(alerts.rows().length)),
                        () -> context.workbench().show(alerts)))
                .peek(button -> button.setId("show-test-alerts"))
                .toArray(Button[]::new);
        return new EmptyState("fth-inbox", text("tickets.nothing"), text("tickets.nothing.what", moment), ways);
    }

    /** Test scores above the line of the model in use. */
    private Optional<TicketSet.Scores> alerts(TrainingRun run, TrainedModel model) {
        Comparison comparison = run.training().comparison();
        return comparison.results().stream()
                .filter(result -> result.model().filter(model::equals).isPresent())
                .map(result -> above(comparison, result, model.threshold().threshold()))
                .filter(rows -> rows.length > 0)
                .map(rows -> new TicketSet.Scores(
                        text(
                                "tickets.nothing.origin",
                                run.number(),
                                context.texts().formats().count(rows.length)),
                        run.training(),
                        model,
                        rows))
                .findFirst();
    }

    private static int[] above(Comparison comparison, ModelResult result, double line) {
        int[] rows = comparison.testRows();
        return IntStream.range(0, rows.length)
                .filter(i -> result.testProbability()[i] >= line)
                .map(i -> rows[i])
                .toArray();
    }

    private String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }
}
