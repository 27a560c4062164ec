package dev.escalation.sample;

import java.util.List;

/** What a customer pays for, with its share of the customers and what it does to a ticket. */
enum Tier {
    FREE(0.22, 0.01, -0.6, 1.5),
    STANDARD(0.38, 0.05, -0.2, 1.0),
    PREMIUM(0.25, 0.16, 0.5, 0.75),
    ENTERPRISE(0.15, 0.80, 1.0, 0.5);

    static final List<Tier> ALL = List.of(values());

    final double share;
    /** Probability that a customer of the tier is short-tempered. */
    final double hotShare;

    final double score;
    final double slaFactor;

    Tier(double share, double hotShare, double score, double slaFactor) {
        this.share = share;
        this.hotShare = hotShare;
        this.score = score;
        this.slaFactor = slaFactor;
    }

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
