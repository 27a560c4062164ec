package dev.escalation.ui;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How large the window shows everything, in steps as browsers have them. */
public enum TextSize {
    NORMAL(100),
    LARGER(125),
    LARGE(150),
    VERY_LARGE(175),
    DOUBLE(200);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    /** @param percent as it was kept; null or any other number is as if nothing was */
    static TextSize of(@Nullable Integer percent) {
        return Arrays.stream(values())
                .filter(size -> percent != null && size.percent == percent)
                .findFirst()
                .orElse(NORMAL);
    }

    /** Of the size that screens are designed in, 100 to 200. */
    public int percent() {
        return percent;
    }

    double factor() {
        return percent / 100.0;
    }

    /** The next one up; the largest stays. */
    public TextSize larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The next one down; the smallest stays. */
    public TextSize smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
