package dev.escalation.live;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.model.ModelInput;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Scores of the tickets that were open at an earlier moment, from what was known then.
 *
 * @param riskOfTicket by row of the ticket table, 0 to 1; NaN for tickets that were not open then
 * @param table the scored rows, one per ticket that was open then
 */
public record EarlierRisk(long moment, double[] riskOfTicket, FeatureTable table) {
    private static final long DAY = 24 * MILLIS_PER_HOUR;

    /** A day before the data's last moment. */
    public static EarlierRisk dayBefore(TrainedModel model, FeatureTable table, Progress progress) {
        long moment = table.data().lastMoment() - DAY;
        FeatureTable then =
                FeatureBuilder.build(table.data(), table.plan(), table.vectors(), OptionalLong.of(moment), progress);
        int[] rows = then.queueRows();
        double[] risk = model.probabilities(ModelInput.all(then), rows, progress);
        double[] ofTicket = new double[table.data().tickets().size()];
        Arrays.fill(ofTicket, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            ofTicket[then.ticket()[rows[i]]] = risk[i];
        }
        return new EarlierRisk(moment, ofTicket, then.only(rows));
    }

    /** How much the risk has changed since, in shares; NaN for a ticket that was not open then. */
    public double change(int ticket, double riskNow) {
        return riskNow - riskOfTicket[ticket];
    }

    /** The ticket's row of the table, if it was open then. */
    public OptionalInt row(int ticket) {
        return IntStream.range(0, table.rows())
                .filter(row -> table.ticket()[row] == ticket)
                .findFirst();
    }
}
