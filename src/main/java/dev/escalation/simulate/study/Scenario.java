package dev.escalation.simulate.study;

import dev.escalation.simulate.clock.OpenHours;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to know the effect of.
 *
 * @param kind of the intervention
 * @param intervention what is done about a chosen ticket
 * @param perDay tickets that something is done about on a working day, 0 to {@value #MOST_PER_DAY}
 * @param alertLine score from which on the policy by the model's line acts, 0 to 1
 * @param hoursLeft tickets that are due sooner are left alone, 0 to {@value #MOST_HOURS_LEFT}
 * @param looksPerDay how often somebody looks at the open tickets, 1 to {@value #MOST_LOOKS}
 * @param availability share of their hours that agents have for tickets, above 0 to 1; 1 is as the desk was fitted
 * @param arrivals factor on the number of new tickets, {@value #LEAST_ARRIVALS} to {@value #MOST_ARRIVALS}
 * @param days how long is simulated, {@value #LEAST_DAYS} to {@value #MOST_DAYS}
 * @param costs empty for no money
 */
public record Scenario(
        Intervention.Kind kind,
        Intervention intervention,
        int perDay,
        double alertLine,
        double hoursLeft,
        int looksPerDay,
        double availability,
        double arrivals,
        int days,
        Optional<Costs> costs) {
    public static final int MOST_PER_DAY = 200;
    public static final int MOST_HOURS_LEFT = 168;
    public static final int MOST_LOOKS = 8;
    public static final double LEAST_ARRIVALS = 0.2;
    public static final double MOST_ARRIVALS = 3;
    public static final int LEAST_DAYS = 7;
    public static final int MOST_DAYS = 180;

    /** By default acting takes this share of the desk's hours. */
    static final double USUAL_SHARE_OF_HOURS = 0.075;

    private static final int USUAL_DAYS = 90;
    private static final int USUAL_HOURS_LEFT = 24;
    private static final int WORKING_DAYS = 5;
    private static final double HOUR = Duration.ofHours(1).toMillis();

    /** @throws IllegalArgumentException if a value is out of its range */
    public Scenario {
        require("tickets a day", perDay, 0, MOST_PER_DAY);
        require("alert line", alertLine, 0, 1);
        require("hours left", hoursLeft, 0, MOST_HOURS_LEFT);
        require("looks a day", looksPerDay, 1, MOST_LOOKS);
        require("availability", availability, 0.01, 1);
        require("new tickets", arrivals, LEAST_ARRIVALS, MOST_ARRIVALS);
        require("days", days, LEAST_DAYS, MOST_DAYS);
    }

    private static void require(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "The " + what + " of a scenario must be " + least + " to " + most + ", not " + value);
        }
    }

    /** To begin with: several people for each ticket, for a small part of the desk's time. */
    public static Scenario usual(StudiedDesk desk) {
        Intervention swarm = intervention(desk, Intervention.Kind.SWARM);
        double perDay = USUAL_SHARE_OF_HOURS * hoursPerWorkingDay(desk) / swarm.hours();
        return new Scenario(
                Intervention.Kind.SWARM,
                swarm,
                Math.clamp(Math.round(perDay), 1, MOST_PER_DAY),
                Math.clamp(desk.alertLine(), 0, 1),
                USUAL_HOURS_LEFT,
                1,
                1,
                1,
                USUAL_DAYS,
                Optional.empty());
    }

    /** The usual one of a kind, on a desk that hurries as its history tells. */
    public static Intervention intervention(StudiedDesk desk, Intervention.Kind kind) {
        return kind.with(desk.fit().findings().escalatedPace().orElse(Intervention.UNTOLD_PACE));
    }

    /** Hours of all agents on one of five days a week, over the fit's history. */
    private static double hoursPerWorkingDay(StudiedDesk desk) {
        long from = desk.fit().from();
        long to = desk.fit().moment();
        double worked = 0;
        for (OpenHours agent : desk.fit().hours()) {
            worked += agent.worked(from, to) / HOUR;
        }
        double weeks = (to - from) / HOUR / 168;
        return worked / weeks / WORKING_DAYS;
    }

    /** What acting takes of the desk's hours, 0 or more. */
    public double shareOfHours(StudiedDesk desk) {
        return perDay * intervention.hours() / hoursPerWorkingDay(desk);
    }

    /** What is assumed of the desk. */
    public Assumptions on(Assumptions calibrated) {
        return calibrated.withAvailability(availability).withArrivals(arrivals);
    }

    /** So many of the highest, as one ranks them. */
    Policy top(Ranking ranking) {
        double late = ranking == Ranking.ORACLE ? 0 : hoursLeft;
        return Policy.top(ranking, perDay, intervention).leaving(late);
    }

    /** The policies that are compared with today's, in the order of {@link Compared}. */
    List<Policy> policies() {
        return List.of(
                top(Ranking.RULE),
                top(Ranking.MODEL),
                Policy.from(alertLine, intervention).leaving(hoursLeft),
                top(Ranking.ORACLE));
    }

    public Scenario with(Intervention.Kind newKind, Intervention other) {
        return new Scenario(
                newKind, other, perDay, alertLine, hoursLeft, looksPerDay, availability, arrivals, days, costs);
    }

    public Scenario taking(int newPerDay) {
        return new Scenario(
                kind, intervention, newPerDay, alertLine, hoursLeft, looksPerDay, availability, arrivals, days, costs);
    }

    public Scenario at(double newAvailability, double newArrivals) {
        return new Scenario(
                kind,
                intervention,
                perDay,
                alertLine,
                hoursLeft,
                looksPerDay,
                newAvailability,
                newArrivals,
                days,
                costs);
    }

    public Scenario costing(Optional<Costs> other) {
        return new Scenario(
                kind, intervention, perDay, alertLine, hoursLeft, looksPerDay, availability, arrivals, days, other);
    }
}
