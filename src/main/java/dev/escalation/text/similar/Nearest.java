package dev.escalation.text.similar;

/** The largest similarities so far; of equal ones the lower rows, so that the order of looking does not matter. */
final class Nearest {
    private final float[] similarities;
    private final int[] rows;
    private int size;

    Nearest(int most) {
        this.similarities = new float[most];
        this.rows = new int[most];
    }

    boolean wants(int row, float similarity) {
        return size < rows.length || isBefore(similarity, row, size - 1);
    }

    void offer(int row, float similarity) {
        if (!wants(row, similarity)) {
            return;
        }
        int at = size < rows.length ? size++ : size - 1;
        while (at > 0 && isBefore(similarity, row, at - 1)) {
            similarities[at] = similarities[at - 1];
            rows[at] = rows[at - 1];
            at--;
        }
        similarities[at] = similarity;
        rows[at] = row;
    }

    private boolean isBefore(float similarity, int row, int place) {
        return similarity > similarities[place] || (similarity == similarities[place] && row < rows[place]);
    }

    int size() {
        return size;
    }

    /** The most similar is at 0. */
    int row(int place) {
        return rows[place];
    }

    float similarity(int place) {
        return similarities[place];
    }
}
