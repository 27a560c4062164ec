package dev.escalation.explain.shap;

/** Where cases go at the splits of a tree. A case is a row, or one combination of the outcomes that matter to a subtree. */
interface SplitOutcomes {
    /** Number of cases. */
    int cases();

    /**
     * Writes for each case 1 if it goes left at the split, else 0.
     *
     * @param node a split
     * @param left one value per case, at least
     */
    void goLeft(int node, double[] left);
}
