package dev.escalation.simulate.routing;

/** Values that are added up. */
final class Tally {
    private int count;
    private double sum;
    private double squares;

    void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    void add(Tally other) {
        count += other.count;
        sum += other.sum;
        squares += other.squares;
    }

    static Tally of(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }

    int count() {
        return count;
    }

    double sum() {
        return sum;
    }

    /** NaN of nothing. */
    double mean() {
        return sum / count;
    }

    /** Sum of the squared distances from the mean. */
    double spread() {
        return count == 0 ? 0 : Math.max(0, squares - sum * sum / count);
    }
}
