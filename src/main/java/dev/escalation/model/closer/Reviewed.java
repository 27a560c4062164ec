package dev.escalation.model.closer;

import java.util.Arrays;

/** The reviews of all days at one capacity. */
final class Reviewed {
    private final TestScores scores;
    /** Per row the chance of being missed by the reviews of its day; of rows of one ticket and day the first has it for all. */
    private final double[] missed;

    private long rows;
    private double hits;

    /** @param days rows by day, the highest score first */
    Reviewed(TestScores scores, int[][] days, int perDay) {
        this.scores = scores;
        this.missed = new double[scores.size()];
        Arrays.fill(missed, 1);
        for (int[] day : days) {
            review(day, perDay);
        }
    }

    private void review(int[] day, int perDay) {
        int taken = Math.min(perDay, day.length);
        rows += taken;
        if (taken == 0) {
            return;
        }
        double cut = probability(day[taken - 1]);
        int above = (int)
                Arrays.stream(day).filter(place -> probability(place) > cut).count();
        int[] tied = Arrays.stream(day)
                .filter(place -> probability(place) == cut)
                .sorted()
                .toArray();
        for (int i = 0; i < above; i++) {
            missed[day[i]] = 0;
            hits += scores.isPositive(day[i]) ? 1 : 0;
        }
        share(tied, taken - above);
    }

    /** Each of the tied rows is as likely as another to get one of the places. */
    private void share(int[] tied, int places) {
        long positive = Arrays.stream(tied).filter(scores::isPositive).count();
        hits += (double) positive * places / tied.length;
        for (int from = 0; from < tied.length; ) {
            int to = from;
            while (to < tied.length && scores.ticket()[tied[to]] == scores.ticket()[tied[from]]) {
                to++;
            }
            missed[tied[from]] = noneOf(to - from, tied.length, places);
            from = to;
        }
    }

    /** The chance that none of some of the rows is among those drawn without putting back. */
    static double noneOf(int some, int all, int drawn) {
        double chance = 1;
        for (int i = 0; i < some; i++) {
            chance *= Math.max(0, all - drawn - i) / (double) (all - i);
        }
        return chance;
    }

    private double probability(int place) {
        return scores.scored().probability()[place];
    }

    /**
     * The chance that the ticket is reviewed at all.
     *
     * @param first place of its first row that counts
     */
    double caught(int first) {
        double none = 1;
        for (int place = first; place < scores.size() && scores.ticket()[place] == scores.ticket()[first]; place++) {
            none *= scores.isPositive(place) ? missed[place] : 1;
        }
        return 1 - none;
    }

    long rows() {
        return rows;
    }

    /** Share of the reviewed rows whose outcome happened. */
    double right() {
        return hits / rows;
    }
}
