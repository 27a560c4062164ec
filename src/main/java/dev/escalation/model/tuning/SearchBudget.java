package dev.escalation.model.tuning;

/**
 * How long to look for better settings. Whichever is reached first ends the search.
 *
 * @param minutes on the clock, above 0, infinite for no limit; with it, how many settings are judged depends on the machine
 * @param candidates settings judged of each kind of model, at least 1; with no limit of time the search is exactly
 *     repeatable
 */
public record SearchBudget(double minutes, int candidates) {
    /** More than a machine judges in an evening. */
    public static final int MOST_CANDIDATES = 500;

    public SearchBudget {
        if (!(minutes > 0)) {
            throw new IllegalArgumentException("a search lasts more than 0 minutes, not " + minutes);
        }
        if (candidates < 1 || candidates > MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "a search judges 1 to " + MOST_CANDIDATES + " settings of each model, not " + candidates);
        }
    }

    public static SearchBudget ofMinutes(double minutes) {
        return new SearchBudget(minutes, MOST_CANDIDATES);
    }

    public static SearchBudget ofCandidates(int candidates) {
        return new SearchBudget(Double.POSITIVE_INFINITY, candidates);
    }

    public boolean hasEnd() {
        return minutes < Double.POSITIVE_INFINITY;
    }
}
