package dev.escalation.analysis;

/**
 * The decided tickets of a level beside all others, in one stratum.
 *
 * @param yes tickets of the level with the outcome, 0 to {@code decided}
 * @param decided tickets of the level of which it is known
 * @param yesElsewhere of the others, 0 to {@code decidedElsewhere}
 * @param decidedElsewhere of the others
 */
record SideBySide(int yes, int decided, int yesElsewhere, int decidedElsewhere) {
    SideBySide {
        if (yes < 0 || yes > decided || yesElsewhere < 0 || yesElsewhere > decidedElsewhere) {
            throw new IllegalArgumentException(
                    yes + " of " + decided + ", elsewhere " + yesElsewhere + " of " + decidedElsewhere);
        }
    }

    /** @param all the level's tickets among them */
    static SideBySide of(Share level, Share all) {
        return new SideBySide(level.yes(), level.decided(), all.yes() - level.yes(), all.decided() - level.decided());
    }

    /** Whether there are tickets on both sides. */
    boolean isComparable() {
        return decided > 0 && decidedElsewhere > 0;
    }

    /** Outcomes that the level would have with the share of the others; NaN without others. */
    double expected() {
        return (double) decided * yesElsewhere / decidedElsewhere;
    }
}
