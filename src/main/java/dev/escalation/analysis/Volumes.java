package dev.escalation.analysis;

/**
 * How many tickets came, ended and were left.
 *
 * @param created by period
 * @param ended resolved, closed or cancelled for the last time, by period
 * @param open at the end of each period; a ticket that was opened again counts as open until its last end
 */
public record Volumes(Basis basis, Periods periods, int[] created, int[] ended, int[] open) {
    static Volumes of(Basis basis, Periods periods, TicketFacts facts, Selection selection) {
        int[] created = count(periods, selection, facts.createdAt());
        int[] ended = count(periods, selection, facts.endedAt());
        int[] open = new int[periods.size()];
        int now = 0;
        for (int period = 0; period < open.length; period++) {
            now += created[period] - ended[period];
            open[period] = now;
        }
        return new Volumes(basis, periods, created, ended, open);
    }

    private static int[] count(Periods periods, Selection selection, long[] moments) {
        return new Groups(selection.within(periods.of(moments)), periods.size()).sizes();
    }
}
