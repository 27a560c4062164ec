package dev.escalation.sample;

/**
 * When tickets arrive: a Poisson stream that follows the hour and the weekday, with its number given; drawn in order, one
 * at a time. The last one arrives at the very last second, so that the data's last moment can be read off the data.
 */
final class Arrivals {
    private static final double[] BY_HOUR = {
        0.30, 0.25, 0.25, 0.30, 0.35, 0.45, 0.65, 0.95, 1.30, 1.50, 1.50, 1.40, 1.35, 1.55, 1.70, 1.70, 1.60, 1.45,
        1.25, 1.05, 0.85, 0.65, 0.50, 0.40
    };
    private static final double[] BY_WEEKDAY = {1.25, 1.2, 1.1, 1.1, 1.0, 0.5, 0.4};

    private final SampleOptions options;
    private final Stream stream;
    private final double[] cumulative;
    private double passed;
    private int drawn;

    Arrivals(SampleOptions options) {
        this.options = options;
        this.stream = Stream.of(options.seed(), Stream.Purpose.ARRIVAL, 0, 0);
        int hours = SampleOptions.WEEKS * 7 * 24;
        int firstWeekday =
                options.lastDay().plusDays(1).getDayOfWeek().getValue() - 1; // whole weeks: the same as the first day's
        cumulative = new double[hours];
        double total = 0;
        for (int hour = 0; hour < hours; hour++) {
            total += BY_HOUR[hour % 24] * BY_WEEKDAY[(firstWeekday + hour / 24) % 7];
            cumulative[hour] = total;
        }
    }

    /** The next arrival in seconds since 1970; may be called once for every ticket. */
    long next() {
        drawn++;
        if (drawn == options.tickets()) {
            return options.lastSecond();
        }
        // the smallest of n uniforms on the share of the period that is left
        double left = 1 - passed;
        passed = 1 - left * StrictMath.pow(1 - stream.uniform(), 1.0 / (options.tickets() - drawn + 1));
        return options.startSecond() + secondAt(passed * cumulative[cumulative.length - 1]);
    }

    private long secondAt(double target) {
        int found = java.util.Arrays.binarySearch(cumulative, target);
        int hour = Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1);
        double before = hour == 0 ? 0 : cumulative[hour - 1];
        double share = (target - before) / (cumulative[hour] - before);
        return hour * 3600L + Math.clamp((long) (share * 3600), 0, 3599);
    }
}
