package dev.escalation.chart;

/** Heights for the names of lines at the right of a plot: as near to the ends of their lines as they can stand without touching. */
final class EndNames {
    static final int ROW = 15;

    private EndNames() {}

    /**
     * Heights in the order of the ends.
     *
     * @param ends y of the lines' ends, ascending
     * @param top least y
     * @param bottom largest y
     */
    static double[] spread(double[] ends, double top, double bottom) {
        double[] heights = new double[ends.length];
        double free = top;
        for (int i = 0; i < ends.length; i++) {
            double lowest = bottom - (ends.length - 1.0 - i) * ROW;
            heights[i] = Math.clamp(ends[i], free, Math.max(free, lowest));
            free = heights[i] + ROW;
        }
        return heights;
    }
}
