package dev.escalation.features;

import dev.escalation.data.CleanData;
import dev.escalation.data.TicketTimelines;

/** How many tickets wait for their outcome at given moments: as many rows {@link FeatureBuilder} makes of each. */
public final class OpenCounts {
    private OpenCounts() {}

    /**
     * @param moments in milliseconds since 1970
     * @return per moment, tickets that are open then and without the outcome
     */
    public static int[] at(CleanData data, Target target, long... moments) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        int[] open = new int[moments.length];
        for (TicketLife life : LifeReader.readAll(data, timelines, target)) {
            for (int i = 0; i < moments.length; i++) {
                open[i] += PointRows.isEligible(life, moments[i]) ? 1 : 0;
            }
        }
        return open;
    }
}
