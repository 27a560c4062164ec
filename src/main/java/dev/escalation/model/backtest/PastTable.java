package dev.escalation.model.backtest;

import dev.escalation.data.Instants;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketOutcomes;
import dev.escalation.model.Segment;
import dev.escalation.model.Split;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows as they were known at an origin: of tickets to learn from those before it, with an outcome only where it had happened by
 * then; of test tickets all, with what came of them. Features need no change, for a row sees nothing after its own moment.
 */
final class PastTable {
    private PastTable() {}

    static FeatureTable at(FeatureTable table, Split split, long origin) {
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> isKept(split.segmentOf(table, row), table.asOf()[row], origin))
                .toArray();
        FeatureTable kept = table.only(rows);
        boolean[] labels = kept.label();
        for (int row = 0; row < labels.length; row++) {
            boolean test = split.segmentOf(kept, row) == Segment.TEST;
            labels[row] = labels[row] && (test || happenedBy(table.outcomes(), kept.ticket()[row], origin));
        }
        return kept;
    }

    private static boolean isKept(Segment segment, long asOf, long origin) {
        return segment == Segment.TEST || (segment != Segment.LEFT_OUT && asOf < origin);
    }

    /** An outcome without a moment is taken as it stands; nobody can say when it came. */
    private static boolean happenedBy(TicketOutcomes outcomes, int ticket, long origin) {
        long at = outcomes.knownAt()[ticket];
        return !Instants.isKnown(at) || at < origin;
    }

    /** Distinct tickets of a segment. */
    static int tickets(Split split, Segment segment) {
        return (int)
                Arrays.stream(split.ofTicket()).filter(each -> each == segment).count();
    }
}
