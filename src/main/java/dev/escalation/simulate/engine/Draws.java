package dev.escalation.simulate.engine;

/**
 * Random numbers that belong to what they are drawn for: the same replication, ticket, purpose and turn give the same
 * number whatever happened before, so that two policies meet the same luck. A counter through the finaliser of
 * SplitMix64 (Steele, Lea, Flood 2014).
 *
 * @param key mixed from the seed and the replication
 */
record Draws(long key) {
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
    private static final double UNIT = 0x1p-53;

    /** What a number is for. */
    enum Purpose {
        /** How long a step of a ticket takes. */
        WORK,
        /** Whether what is done about a ticket works. */
        TREATMENT;

        private final long salt = mix((ordinal() + 1) * GOLDEN);
    }

    static Draws of(long seed, int replication) {
        return new Draws(mix(mix(seed + GOLDEN) + replication * GOLDEN));
    }

    /** In (0, 1), both ends left out. */
    double uniform(Purpose purpose, int ticket, int turn) {
        long bits = mix(key + purpose.salt + (((long) ticket << 20) ^ turn) * GOLDEN);
        return ((bits >>> 12) + 0.5) * (2 * UNIT);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return b ^ (b >>> 31);
    }
}
