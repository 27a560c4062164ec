package dev.escalation.simulate.routing;

import java.time.Duration;

/**
 * Whom a new ticket goes to.
 *
 * @param basis what counts
 * @param startsWithin whoever begins to work later comes after all others, 1 hour to 14 days
 * @param loadWeight how much more the time until the ticket is resolved counts for an agent who took twice a fair share of
 *     the department's tickets lately, 0 to 10: 1 for twice as much; only by {@link Basis#BALANCED}
 * @param mostShare nobody takes more than so many times a fair share, unless nobody else is there, 1 to 10; likewise
 * @param fewestTickets of the kind that an agent must have resolved, 0 or more
 */
public record RoutingRule(Basis basis, Duration startsWithin, double loadWeight, double mostShare, int fewestTickets) {
    /** What counts. */
    public enum Basis {
        /** Tickets go where they go today. */
        TODAY,
        /** Fewest open tickets per working hour. */
        LEAST_LOADED,
        /** Fewest working hours for this kind of work. */
        SKILL,
        /** Resolved first, with a limit on what one agent takes. */
        BALANCED
    }

    private static final Duration LATEST = Duration.ofDays(14);
    private static final double MOST = 10;

    public static final RoutingRule AS_TODAY = of(Basis.TODAY);
    public static final RoutingRule LEAST_LOADED = of(Basis.LEAST_LOADED);
    public static final RoutingRule BY_SKILL = of(Basis.SKILL);
    public static final RoutingRule RECOMMENDED = of(Basis.BALANCED);

    /** @throws IllegalArgumentException if a value is out of its range */
    public RoutingRule {
        require(
                startsWithin.compareTo(Duration.ofHours(1)) >= 0 && startsWithin.compareTo(LATEST) <= 0,
                "looks 1 hour to 14 days ahead, not " + startsWithin);
        require(loadWeight >= 0 && loadWeight <= MOST, "has a load weight of 0 to 10, not " + loadWeight);
        require(
                mostShare >= 1 && mostShare <= MOST,
                "lets nobody take more than 1 to 10 fair shares, not " + mostShare);
        require(fewestTickets >= 0, "asks for 0 or more tickets of the kind, not " + fewestTickets);
    }

    private static RoutingRule of(Basis basis) {
        return new RoutingRule(basis, Duration.ofHours(24), 2, 1.15, 5);
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException("A rule for who gets a ticket " + rule);
        }
    }

    public RoutingRule withMostShare(double share) {
        return new RoutingRule(basis, startsWithin, loadWeight, share, fewestTickets);
    }

    public RoutingRule withLoadWeight(double weight) {
        return new RoutingRule(basis, startsWithin, weight, mostShare, fewestTickets);
    }
}
