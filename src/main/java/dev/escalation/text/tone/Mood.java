package dev.escalation.text.tone;

/** A sentiment in steps that have a name. Between -0.05 and 0.05 is neutral, as VADER's authors advise. */
public enum Mood {
    VERY_UPSET(-1),
    UPSET(-0.6),
    UNEASY(-0.25),
    NEUTRAL(-0.05),
    FRIENDLY(0.05),
    PLEASED(0.6);

    /** The least sentiment of the step; the steps below 0 have it outside, those above inside. */
    private final double from;

    Mood(double from) {
        this.from = from;
    }

    /** @param compound -1 to 1 */
    public static Mood of(double compound) {
        Mood mood = VERY_UPSET;
        for (Mood step : values()) {
            boolean reached = step.from < 0 ? compound > step.from : compound >= step.from;
            mood = reached ? step : mood;
        }
        return mood;
    }
}
