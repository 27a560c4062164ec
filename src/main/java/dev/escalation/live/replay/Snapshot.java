package dev.escalation.live.replay;

import java.time.LocalDate;
import java.util.List;

/**
 * One morning's list and what came of it. Tickets that the model has learned from are in none of the figures, as are tickets of
 * which the data does not say what became of them.
 *
 * @param day of the desk's time zone
 * @param moment of the scores, in milliseconds since 1970
 * @param isOver whether the data tells all of the time that is looked at; without it there are no figures
 * @param learned tickets of the queue that do not count
 * @param undecided tickets of the queue whose time is not over, or of which it is not on record
 * @param candidates tickets of the queue that count
 * @param outcomes of these, those whose outcome came in time
 * @param listed on the list: the asked number, or all candidates if there are fewer
 * @param listedTickets of the model's list, highest risk first
 * @param modelHits outcomes among those that the model put on top; a fraction where scores tie at the end of the list
 * @param ruleHits the same for the rule of priority and age
 * @param chanceHits the same for a list drawn by chance: listed × outcomes / candidates
 * @param chanceLow between it and {@code chanceHigh} lie 95 of 100 lists drawn by chance (hypergeometric distribution)
 */
public record Snapshot(
        LocalDate day,
        long moment,
        boolean isOver,
        int learned,
        int undecided,
        int candidates,
        int outcomes,
        int listed,
        List<Listed> listedTickets,
        double modelHits,
        double ruleHits,
        double chanceHits,
        int chanceLow,
        int chanceHigh) {
    /**
     * A ticket of the list.
     *
     * @param came whether the outcome came in time
     * @param acted whether somebody has worked on it, which may have kept the outcome away
     */
    public record Listed(ReplayTicket ticket, double risk, boolean came, boolean acted) {}

    public Snapshot {
        listedTickets = List.copyOf(listedTickets);
    }

    public int acted() {
        return (int) listedTickets.stream().filter(Listed::acted).count();
    }
}
