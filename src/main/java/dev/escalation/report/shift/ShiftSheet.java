package dev.escalation.report.shift;

import dev.escalation.features.FeatureTable;
import dev.escalation.features.Target;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskBand;
import dev.escalation.live.RiskQueue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The open tickets that a shift should look at first, and what is different from a day before.
 *
 * @param moment of the scores
 * @param zone of the desk
 * @param model what scored them
 * @param alertLine 0 to 1
 * @param open how many tickets are open
 * @param critical how many of them are critical
 * @param rows highest risk first, in the order of the queue
 * @param gone those that were among as many first ones a day before, in their order then
 */
public record ShiftSheet(
        Instant moment,
        ZoneId zone,
        Target target,
        String model,
        double alertLine,
        int open,
        int critical,
        List<ShiftRow> rows,
        List<GoneTicket> gone) {
    /** As many as fit on one page. */
    public static final int USUAL_LENGTH = 20;

    public ShiftSheet {
        rows = List.copyOf(rows);
        gone = List.copyOf(gone);
    }

    /**
     * @param earlier the same tickets a day before, scored by the same model
     * @param top how many tickets, at least 1
     */
    public static ShiftSheet of(RiskQueue queue, EarlierRisk earlier, int top) {
        if (top < 1) {
            throw new IllegalArgumentException("a shift sheet has at least 1 ticket, not " + top);
        }
        FeatureTable table = queue.table();
        DayChange change = new DayChange(queue, earlier, top);
        long critical = queue.entries().stream()
                .filter(entry -> entry.band() == RiskBand.CRITICAL)
                .count();
        return new ShiftSheet(
                Instant.ofEpochMilli(table.data().lastMoment()),
                table.data().rules().zone(),
                table.target(),
                queue.model().kind().label(),
                queue.model().threshold().threshold(),
                queue.entries().size(),
                (int) critical,
                change.rows(),
                change.gone());
    }
}
