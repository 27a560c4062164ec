package dev.escalation.serve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** A token bucket for each client: as many requests at once as a second allows, then as many as flow in. */
final class RateLimit {
    /** Clients that are remembered; those whose bucket is full again are forgotten first. */
    private static final int MOST_CLIENTS = 10_000;

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double tokens, long at) {}

    /** @param nanoTime of a clock that never goes back */
    RateLimit(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    /** Takes a token; 0 if there was one, else the seconds until there is, at least 1. */
    long secondsToWait(String client) {
        long now = nanoTime.getAsLong();
        if (buckets.size() >= MOST_CLIENTS) {
            buckets.values().removeIf(bucket -> filled(bucket, now) >= perSecond);
        }
        double[] left = new double[1];
        buckets.compute(client, (name, bucket) -> {
            left[0] = (bucket == null ? perSecond : filled(bucket, now)) - 1;
            return new Bucket(left[0] >= 0 ? left[0] : left[0] + 1, now);
        });
        return left[0] >= 0 ? 0 : Math.max(1, (long) Math.ceil(-left[0] / perSecond));
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(perSecond, bucket.tokens + Math.max(0, now - bucket.at) / NANOS * perSecond);
    }

    int clients() {
        return buckets.size();
    }
}
