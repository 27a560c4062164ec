package dev.escalation.chart;

/** How much of a colour is left when it is mixed with the background. */
enum Tone {
    /** For intervals behind a mark, still told apart from grid lines. */
    SOFT(0.36f),
    /** For bars that have something drawn on them. */
    MIDDLE(0.58f);

    private final float share;

    Tone(float share) {
        this.share = share;
    }

    /** One channel, 0 to 255. */
    int mixed(int full, int ground) {
        return Math.round(share * full + (1 - share) * ground);
    }
}
