package dev.escalation.simulate.study;

/**
 * What histories do not tell, or what is to be different from them.
 *
 * @param handling factor on the time that one act takes each agent at most by the history, above 0
 * @param handlingVariation coefficient of variation of that time, 0 or more
 * @param waitScale factor on the waits of the history, as part of them becomes queues, 0 to 1
 * @param availability share of their hours that agents have for tickets, above 0 to 1
 * @param arrivals factor on the rate of new tickets, above 0
 */
public record Assumptions(
        double handling, double handlingVariation, double waitScale, double availability, double arrivals) {
    /** As the history tells it: times vary as much as without memory. */
    public static final Assumptions AS_READ = new Assumptions(1, 1, 1, 1, 1);

    /** @throws IllegalArgumentException if a value is out of its range */
    public Assumptions {
        require(handling > 0, "the factor on the time of an act must be above 0", handling);
        require(handlingVariation >= 0, "its variation must not be below 0", handlingVariation);
        require(waitScale >= 0 && waitScale <= 1, "the scale of waits must be 0 to 1", waitScale);
        require(availability > 0 && availability <= 1, "availability must be above 0 and at most 1", availability);
        require(arrivals > 0, "the factor on new tickets must be above 0", arrivals);
    }

    private static void require(boolean right, String rule, double value) {
        if (!right || Double.isInfinite(value)) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }

    public Assumptions withHandling(double factor) {
        return new Assumptions(factor, handlingVariation, waitScale, availability, arrivals);
    }

    public Assumptions withWaitScale(double scale) {
        return new Assumptions(handling, handlingVariation, scale, availability, arrivals);
    }

    public Assumptions withAvailability(double share) {
        return new Assumptions(handling, handlingVariation, waitScale, share, arrivals);
    }

    public Assumptions withArrivals(double factor) {
        return new Assumptions(handling, handlingVariation, waitScale, availability, factor);
    }
}
