package dev.escalation.analysis;

import dev.escalation.data.CleanData;
import java.util.List;

/**
 * How many tickets or events each day brings, against what is usual for its weekday.
 *
 * @param moments of all things counted, in the order of their table
 * @param days from the first ticket to the data's end
 * @param counts by day
 * @param usual by day, of days like it; {@link UsualCount#UNKNOWN} where there are too few
 * @param findings odd days and stretches of nothing, by time
 */
public record DayCourse(
        Basis basis,
        Things things,
        long[] moments,
        Periods days,
        int[] counts,
        List<UsualCount> usual,
        List<DayFinding> findings) {
    /** What is counted. */
    public enum Things {
        /** By their creation. */
        TICKETS,
        EVENTS
    }

    public DayCourse {
        usual = List.copyOf(usual);
        findings = List.copyOf(findings);
    }

    public static DayCourse of(CleanData data, Things things) {
        long[] moments = things == Things.TICKETS
                ? data.tickets().createdAt()
                : data.events().time();
        long first = DayCounts.earliest(data.tickets().createdAt());
        Periods days = Periods.of(Grain.DAY, data.rules().zone(), first, data.lastMoment());
        int[] counts = DayCounts.of(moments, days);
        OddDays odd = new OddDays(days, counts);
        return new DayCourse(Basis.of(data), things, moments, days, counts, odd.usual(), odd.findings());
    }

    /** The things of some days, by their place in the table; the last day is included. */
    public int[] rowsOf(int firstDay, int lastDay) {
        return DayCounts.within(moments, days.bounds()[firstDay], days.bounds()[lastDay + 1]);
    }
}
