package dev.escalation.ui.quality;

import dev.escalation.app.Insight;
import dev.escalation.data.CleanData;
import dev.escalation.features.FeatureTable;
import dev.escalation.ui.Context;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.TicketSet;
import dev.escalation.ui.TrainingRun;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;

/**
 * Opens tickets: in the queue where the model in use has a score of each, else in a list of their own, so that none is left
 * out in silence.
 */
public final class TicketOpening {
    private final Context context;
    private final TicketsPanel panel;

    /** @param page over which the list is shown */
    public TicketOpening(Context context, StackPane page) {
        this.context = context;
        this.panel = new TicketsPanel(context, page);
    }

    /**
     * @param name what the tickets have in common
     * @param wanted rows of the ticket table; asked off the JavaFX thread
     */
    public void open(String name, Supplier<int[]> wanted) {
        LoadedData data = context.workspace().dataProperty().get();
        TrainingRun run = context.workspace().runProperty().get();
        Insight insight = context.workspace().insightProperty().get();
        if (data == null) {
            return;
        }
        CleanData clean = data.clean().data();
        if (run == null || insight == null) {
            context.work()
                    .prepare(this, _ -> wanted.get(), tickets -> panel.open(name, clean, tickets, Optional.empty()));
            return;
        }
        context.work().prepare(this, _ -> Chosen.of(run.training().table(), wanted.get()), chosen -> {
            TicketSet.Scores set = new TicketSet.Scores(name, run.training(), insight.model(), chosen.rows);
            if (chosen.rows.length == chosen.tickets.length) {
                context.workbench().show(set);
            } else {
                panel.open(name, clean, chosen.tickets, Optional.of(set));
            }
        });
    }

    /** Tickets with the rows of those that have a score. */
    private record Chosen(int[] tickets, int[] rows) {
        static Chosen of(FeatureTable table, int[] tickets) {
            return new Chosen(tickets, TicketOpening.rows(table, tickets));
        }
    }

    /** Other data: what the list shows is gone. */
    public void close() {
        panel.close();
    }

    /** For each ticket the score of now where it is open, else its first one; some may have none. */
    static int[] rows(FeatureTable table, int[] tickets) {
        int[] rowOf = new int[table.data().tickets().size()];
        Arrays.fill(rowOf, -1);
        for (int row = table.rows() - 1; row >= 0; row--) {
            int ticket = table.ticket()[row];
            if (rowOf[ticket] < 0 || !table.isQueueRow(rowOf[ticket])) {
                rowOf[ticket] = row;
            }
        }
        return Arrays.stream(tickets)
                .map(ticket -> rowOf[ticket])
                .filter(row -> row >= 0)
                .toArray();
    }
}
