package dev.escalation.text.similar;

import java.util.List;

/**
 * The nearest past tickets.
 *
 * @param tickets the most similar first; fewer than asked for where fewer are known
 */
public record Neighbours(List<Neighbour> tickets) {
    static final Neighbours NONE = new Neighbours(List.of());

    public Neighbours {
        tickets = List.copyOf(tickets);
    }

    /** How many of them escalated. */
    public int escalated() {
        return (int) tickets.stream().filter(Neighbour::escalated).count();
    }

    /** Their escalated share; NaN without any. */
    public double escalatedShare() {
        return tickets.isEmpty() ? Double.NaN : (double) escalated() / tickets.size();
    }

    /** In hours, of those whose time is known; NaN without any. */
    public double medianResolutionHours() {
        double[] hours = tickets.stream()
                .mapToDouble(Neighbour::resolutionHours)
                .filter(time -> !Double.isNaN(time))
                .sorted()
                .toArray();
        int middle = hours.length / 2;
        if (hours.length == 0) {
            return Double.NaN;
        }
        return hours.length % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2;
    }
}
