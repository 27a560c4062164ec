package dev.escalation.live;

import java.util.Locale;

/**
 * How a risk is called next to the alert line t: critical from max(0.6, (1+t)/2), high from t, elevated from t/2. The
 * highest band is the first.
 */
public enum RiskBand {
    CRITICAL,
    HIGH,
    ELEVATED,
    LOW;

    private static final double LOWEST_CRITICAL = 0.6;
    private static final RiskBand[] VALUES = values();

    /**
     * @param risk 0 to 1
     * @param alertLine the model's threshold, 0 to 1
     */
    public static RiskBand of(double risk, double alertLine) {
        for (RiskBand band : VALUES) {
            if (risk >= band.from(alertLine)) {
                return band;
            }
        }
        return LOW;
    }

    /** The lowest risk of this band. */
    public double from(double alertLine) {
        return switch (this) {
            case CRITICAL -> Math.max(LOWEST_CRITICAL, (1 + alertLine) / 2);
            case HIGH -> alertLine;
            case ELEVATED -> alertLine / 2;
            case LOW -> 0;
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
