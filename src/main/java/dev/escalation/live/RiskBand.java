package dev.escalation.live;

import java.util.Locale;

/** How a risk is called next to the alert line t: critical from max(0.6, (1+t)/2), high from t, elevated from t/2. */
public enum RiskBand {
    CRITICAL,
    HIGH,
    ELEVATED,
    LOW;

    private static final double LOWEST_CRITICAL = 0.6;

    /**
     * @param risk 0 to 1
     * @param alertLine the model's threshold, 0 to 1
     */
    public static RiskBand of(double risk, double alertLine) {
        if (risk >= Math.max(LOWEST_CRITICAL, (1 + alertLine) / 2)) {
            return CRITICAL;
        }
        if (risk >= alertLine) {
            return HIGH;
        }
        return risk >= alertLine / 2 ? ELEVATED : LOW;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
