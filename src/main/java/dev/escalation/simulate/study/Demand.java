package dev.escalation.simulate.study;

import dev.escalation.simulate.engine.Arrivals;
import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.fit.ArrivalRates;
import dev.escalation.simulate.fit.Donors;
import java.util.SplittableRandom;

/**
 * New tickets of a replication: they come by the fitted rates, and each lives the life of a donor. The donors of a
 * replication are drawn with replacement first, so that what rests on few of them varies as it should.
 *
 * @param escalationsPerDay of a customer whose donor did not escalate in its life, after that
 */
record Demand(ArrivalRates rates, Donors donors, double escalationsPerDay) {
    private static final double DAY = 24 * 3_600_000.0;
    /** Later than any simulation: the customer has gone by then. */
    private static final double LATEST_MS = 1000 * DAY;

    Arrivals draw(long seed, int replication, long from, long to) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + replication);
        long[] createdAt = rates.draw(from, to, random.split());
        SplittableRandom lives = random.split();
        int[] pool = lives.ints(donors.count(), 0, donors.count()).toArray();
        int[] script = new int[createdAt.length];
        byte[] urgency = new byte[createdAt.length];
        long[] patience = new long[createdAt.length];
        for (int i = 0; i < script.length; i++) {
            int donor = pool[lives.nextInt(pool.length)];
            script[i] = donor;
            urgency[i] = donors.urgency()[donor];
            patience[i] = patience(donor, lives.nextDouble());
        }
        return new Arrivals(createdAt, script, urgency, patience);
    }

    private long patience(int donor, double share) {
        long own = donors.patienceMs()[donor];
        if (own != DeskRun.NEVER || escalationsPerDay == 0) {
            return own;
        }
        double more = -Math.log1p(-share) / escalationsPerDay * DAY;
        return more > LATEST_MS ? DeskRun.NEVER : donors.lifeMs()[donor] + Math.round(more);
    }
}
