package dev.escalation.simulate.routing;

/** Values that are added up, and time that came to no value. */
final class Tally {
    private int count;
    private double sum;
    private double squares;
    private double lost;

    void add(double value) {
        count++;
        sum += value;
        squares += value * value;
    }

    /** Time on something that was taken away before it was done: it counts, but as no value of its own. */
    void addLost(double time) {
        lost += time;
    }

    void add(Tally other) {
        count += other.count;
        sum += other.sum;
        squares += other.squares;
        lost += other.lost;
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

    /** With what was lost. */
    double sum() {
        return sum + lost;
    }

    /** What one value takes, with what was lost: with times without memory, the best estimate of their mean. NaN of nothing. */
    double mean() {
        return sum() / count;
    }

    /** Sum of the squared distances of the values from their own mean. */
    double spread() {
        return count == 0 ? 0 : Math.max(0, squares - sum * sum / count);
    }
}
