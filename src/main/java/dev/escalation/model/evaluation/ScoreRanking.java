package dev.escalation.model.evaluation;

import java.util.Arrays;

/**
 * Scored rows sorted once, with the counts that every metric is made of: for each distinct score, descending, how many
 * rows and how many positives have at least that score. A row counts as often as its weight says (once, unless a
 * bootstrap resampled it).
 */
public final class ScoreRanking {
    private final TiedScores ties;
    private final int[] positiveByRank;
    private final int[] weightByRank;
    private final long[] alerted;
    private final long[] hits;

    private ScoreRanking(TiedScores ties, int[] positiveByRank, int[] weightByRank) {
        this.ties = ties;
        this.positiveByRank = positiveByRank;
        this.weightByRank = weightByRank;
        this.alerted = new long[ties.score().length];
        this.hits = new long[ties.score().length];
        accumulate();
    }

    /** Ranks rows by probability, descending, ties in row order. */
    public static ScoreRanking of(ScoredRows rows) {
        TiedScores ties = TiedScores.of(rows.probability());
        int[] positive = new int[rows.size()];
        for (int rank = 0; rank < positive.length; rank++) {
            positive[rank] = rows.positive()[ties.order()[rank]] ? 1 : 0;
        }
        int[] weight = new int[rows.size()];
        Arrays.fill(weight, 1);
        return new ScoreRanking(ties, positive, weight);
    }

    /** The same rows, each counted as often as its weight says; distinct scores without weight stay, empty. */
    ScoreRanking reweighted(int[] weightByRankOfReplicate) {
        return new ScoreRanking(ties, positiveByRank, weightByRankOfReplicate);
    }

    private void accumulate() {
        int[] start = ties.start();
        long rowsSoFar = 0;
        long hitsSoFar = 0;
        for (int i = 0; i < alerted.length; i++) {
            for (int rank = start[i]; rank < start[i + 1]; rank++) {
                rowsSoFar += weightByRank[rank];
                hitsSoFar += (long) weightByRank[rank] * positiveByRank[rank];
            }
            alerted[i] = rowsSoFar;
            hits[i] = hitsSoFar;
        }
    }

    public long rows() {
        return alerted.length == 0 ? 0 : alerted[alerted.length - 1];
    }

    public long positives() {
        return hits.length == 0 ? 0 : hits[hits.length - 1];
    }

    public long negatives() {
        return rows() - positives();
    }

    public int distinctScores() {
        return alerted.length;
    }

    /** @param i 0 for the highest distinct score */
    public double score(int i) {
        return ties.score()[i];
    }

    /** Rows with at least the i-th distinct score; -1 stands for "above all scores". */
    long alerted(int i) {
        return i < 0 ? 0 : alerted[i];
    }

    /** Positives with at least the i-th distinct score; -1 stands for "above all scores". */
    long hits(int i) {
        return i < 0 ? 0 : hits[i];
    }

    long positivesAt(int i) {
        return hits(i) - hits(i - 1);
    }

    long negativesAt(int i) {
        return alerted(i) - alerted(i - 1) - positivesAt(i);
    }

    /** Counts if every row with probability ≥ threshold is alerted. */
    public ConfusionCounts countsAt(double threshold) {
        int low = 0;
        int high = distinctScores();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (score(middle) >= threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return countsAtDistinct(low - 1);
    }

    /** Counts with the i-th distinct score as threshold; -1 alerts nobody. */
    ConfusionCounts countsAtDistinct(int i) {
        long truePositives = hits(i);
        long falsePositives = alerted(i) - truePositives;
        return new ConfusionCounts(
                truePositives, falsePositives, negatives() - falsePositives, positives() - truePositives);
    }

    /** Score of the row at a rank from the top, 0 to rows - 1. */
    double scoreAtRank(long rank) {
        int low = 0;
        int high = distinctScores() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (alerted[middle] > rank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return score(low);
    }

    /** Positives among the first rows of the ranking; a tie at the cut is taken in row order. */
    long hitsInTop(long topRows) {
        int group = 0;
        while (group < alerted.length && alerted[group] <= topRows) {
            group++;
        }
        long found = hits(group - 1);
        long left = topRows - alerted(group - 1);
        for (int rank = ties.start()[group]; left > 0 && rank < weightByRank.length; rank++) {
            long taken = Math.min(left, weightByRank[rank]);
            found += taken * positiveByRank[rank];
            left -= taken;
        }
        return found;
    }

    /** Row numbers by rank. */
    int[] order() {
        return ties.order();
    }
}
