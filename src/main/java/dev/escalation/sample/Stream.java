package dev.escalation.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A stream of random numbers. Logarithms come from {@link StrictMath}, whose results, unlike those of {@link Math}, are
 * the same on every machine; so are the bytes made from them.
 */
final class Stream {
    private final SplittableRandom random;

    private Stream(SplittableRandom random) {
        this.random = random;
    }

    /** The stream that belongs to a seed, a purpose and up to two numbers; others do not disturb it. */
    static Stream of(long seed, Purpose purpose, long first, long second) {
        long mixed = mix(seed + 0x9E3779B97F4A7C15L * purpose.salt);
        mixed = mix(mixed ^ mix(first + 0x632BE59BD9B4E019L));
        return new Stream(new SplittableRandom(mix(mixed ^ mix(second + 0x1F83D9ABFB41BD6BL))));
    }

    /** What a stream is drawn for. Writing the truth draws from streams of its own, so the data stays the same. */
    enum Purpose {
        ARRIVAL(1),
        BACKLOG(2),
        BACKLOG_FUTURE(3),
        CUSTOMER(4),
        AGENT(5),
        TICKET(6),
        TEXT(7),
        TRUTH(8),
        DIRT(9);

        private final int salt;

        Purpose(int salt) {
            this.salt = salt;
        }
    }

    /** The finaliser of MurmurHash3 in the variant of Stafford ("Mix13"). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Exponential with mean 1. */
    double exponential() {
        return -StrictMath.log(1 - uniform());
    }

    /** Standard normal, by Box and Muller. */
    double gaussian() {
        return StrictMath.sqrt(2 * exponential()) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    <T> T any(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** One of some values, each with probability proportional to its weight. */
    <T> T pick(List<T> values, ToDoubleFunction<T> weight) {
        double total = 0;
        for (T value : values) {
            total += weight.applyAsDouble(value);
        }
        double left = uniform() * total;
        for (T value : values) {
            left -= weight.applyAsDouble(value);
            if (left < 0) {
                return value;
            }
        }
        return values.getLast();
    }

    /**
     * A Weibull time given that it is later than an age already reached, so that a wait can be looked at half-way and
     * drawn on from there.
     */
    double weibullBeyond(double age, double scale, double shape) {
        double reached = age <= 0 ? 0 : StrictMath.pow(age / scale, shape);
        return scale * StrictMath.pow(reached + exponential(), 1 / shape);
    }
}
