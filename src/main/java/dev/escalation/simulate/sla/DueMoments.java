package dev.escalation.simulate.sla;

import dev.escalation.data.CleanData;
import dev.escalation.data.TicketTable;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy.Evidence;
import dev.escalation.simulate.sla.SlaReading.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads targets off the moments at which tickets were due: the commonest time of each kind. */
final class DueMoments {
    private static final double MINUTE = 60_000;

    private final TicketTable tickets;
    private final TicketKinds kinds;
    private final int[] known;
    private final long start;
    private final long end;

    DueMoments(CleanData data, TicketKinds kinds, int[] chosen) {
        this.tickets = data.tickets();
        this.kinds = kinds;
        this.known = Arrays.stream(chosen)
                .filter(t -> tickets.slaDueAt()[t] > tickets.createdAt()[t])
                .toArray();
        this.start = SlaReading.start(data, known);
        this.end = SlaReading.end(data, known);
    }

    boolean isKnown() {
        return known.length > 0;
    }

    Found with(WorkingHours clock) {
        OpenHours hours = clock.between(start, end);
        List<SlaTarget> targets = new ArrayList<>();
        int agree = 0;
        for (int kind = 0; kind < kinds.kinds().size(); kind++) {
            Commonest commonest = Commonest.of(minutes(kind, hours));
            if (SlaTarget.isTime(commonest.value() / 60.0)) {
                targets.add(kinds.kinds().get(kind).target(commonest.value() / 60.0));
                agree += commonest.times();
            }
        }
        return new Found(new SlaPolicy(targets, clock, false, new Evidence.DueMoments(agree, known.length)), agree);
    }

    private long[] minutes(int kind, OpenHours hours) {
        return IntStream.of(known)
                .filter(ticket -> kinds.of()[ticket] == kind)
                .mapToLong(ticket ->
                        Math.round(hours.worked(tickets.createdAt()[ticket], tickets.slaDueAt()[ticket]) / MINUTE))
                .toArray();
    }

    /** The value that occurs most often; of several the least. */
    private record Commonest(long value, int times) {
        static Commonest of(long[] values) {
            Arrays.sort(values);
            Commonest best = new Commonest(0, 0);
            int from = 0;
            for (int i = 1; i <= values.length; i++) {
                if (i == values.length || values[i] != values[from]) {
                    best = i - from > best.times ? new Commonest(values[from], i - from) : best;
                    from = i;
                }
            }
            return best;
        }
    }
}
