package dev.escalation.sample;

import java.util.Arrays;

/**
 * The customers: each is drawn anew from its number, so only what they did has to be kept. How much a customer writes
 * is skewed (log-logistic): a few open very many tickets.
 */
final class CustomerModel {
    private static final double TICKETS_PER_CUSTOMER = 14;
    private static final double ACTIVITY_SPREAD = 0.45;
    private static final double HOT_TEMPER = 6.8;
    private static final double CALM_TEMPER = -1.0;
    private static final double TEMPER_SPREAD = 0.25;

    /** Powers of the real root of x⁴ = x + 1, inverted. */
    private static final double[] STEPS = {0.8191725133961645, 0.6710436067037893, 0.5497004779019703};

    private final long seed;
    private final double[] starts;
    private final Names names;
    private final double[] cumulativeActivity;

    CustomerModel(SampleOptions options, Names names) {
        this.seed = options.seed();
        this.names = names;
        Stream stream = Stream.of(seed, Stream.Purpose.CUSTOMER, -1, 0);
        this.starts = new double[] {stream.uniform(), stream.uniform(), stream.uniform()};
        int count = Math.max(10, (int) Math.round(options.tickets() / TICKETS_PER_CUSTOMER));
        cumulativeActivity = new double[count];
        double total = 0;
        for (int i = 0; i < count; i++) {
            double share = evenly(i, 2);
            total += StrictMath.pow(share / (1 - share), ACTIVITY_SPREAD);
            cumulativeActivity[i] = total;
        }
    }

    int count() {
        return cumulativeActivity.length;
    }

    /** A customer, the likelier the more active. */
    Customer any(Stream stream) {
        double target = stream.uniform() * cumulativeActivity[count() - 1];
        int found = Arrays.binarySearch(cumulativeActivity, target);
        return customer(Math.min(count() - 1, found < 0 ? -found - 1 : found + 1));
    }

    Customer customer(int index) {
        Stream stream = Stream.of(seed, Stream.Purpose.CUSTOMER, index, 0);
        Tier tier = tierAt(evenly(index, 0));
        Region region = stream.pick(Region.ALL, r -> r.share);
        boolean hot = evenly(index, 1) < tier.hotShare;
        double temper = (hot ? HOT_TEMPER : CALM_TEMPER) + TEMPER_SPREAD * stream.gaussian();
        String person = names.person(stream);
        boolean company = tier.compareTo(Tier.PREMIUM) >= 0;
        String name = company ? names.company(stream) : person;
        String email = names.email(person, index + 1);
        return new Customer(index, name, email, region, tier, hot, temper, stream.below(Names.PRODUCTS.size()));
    }

    private static Tier tierAt(double share) {
        double left = share;
        for (Tier tier : Tier.ALL) {
            left -= tier.share;
            if (left < 0) {
                return tier;
            }
        }
        return Tier.ENTERPRISE;
    }

    /**
     * A number in (0, 1) that spreads evenly over the customers and over pairs and triples of dimensions (Kronecker's
     * sequence), so that a small desk has its share of large, dear and short-tempered customers whatever the seed.
     */
    private double evenly(int index, int dimension) {
        double value = starts[dimension] + (index + 1) * STEPS[dimension];
        return Math.clamp(value - StrictMath.floor(value), 1e-4, 1 - 1e-4);
    }
}
