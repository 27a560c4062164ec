package dev.escalation.simulate.routing;

/**
 * What something probably is.
 *
 * @param low with 95 of 100 it is not below
 * @param high nor above
 */
public record Estimate(double value, double low, double high) {
    /** Nothing tells that it is anything else. */
    static Estimate exactly(double value) {
        return new Estimate(value, value, value);
    }

    Estimate times(double factor) {
        return new Estimate(value * factor, low * factor, high * factor);
    }
}
