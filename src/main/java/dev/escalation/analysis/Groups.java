package dev.escalation.analysis;

import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import java.util.Arrays;

/**
 * Tickets divided into groups, to be counted.
 *
 * @param of group of each ticket; negative for a ticket that counts in none
 */
record Groups(int[] of, int count) {
    int[] sizes() {
        int[] sizes = new int[count];
        for (int group : of) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        return sizes;
    }

    /** @param outcomes {@link Outcome} of each ticket */
    Share[] shares(byte[] outcomes) {
        int[] counts = new int[count * 3];
        for (int ticket = 0; ticket < of.length; ticket++) {
            if (of[ticket] >= 0) {
                counts[of[ticket] * 3 + outcomes[ticket] - Outcome.UNKNOWN]++;
            }
        }
        Share[] shares = new Share[count];
        for (int group = 0; group < count; group++) {
            int undecided = counts[group * 3];
            int yes = counts[group * 3 + Outcome.YES - Outcome.UNKNOWN];
            shares[group] = new Share(yes, yes + counts[group * 3 + Outcome.NO - Outcome.UNKNOWN], undecided);
        }
        return shares;
    }

    Durations[] durations(TicketFacts facts) {
        int[] open = new int[count];
        int[] end = new int[count];
        for (int ticket = 0; ticket < of.length; ticket++) {
            if (of[ticket] >= 0) {
                end[of[ticket]] += Double.isNaN(facts.hours()[ticket]) ? 0 : 1;
                open[of[ticket]] += Instants.isKnown(facts.endedAt()[ticket]) ? 0 : 1;
            }
        }
        Durations[] durations = new Durations[count];
        double[][] hours = Arrays.stream(end).mapToObj(double[]::new).toArray(double[][]::new);
        for (int ticket = 0; ticket < of.length; ticket++) {
            if (of[ticket] >= 0 && !Double.isNaN(facts.hours()[ticket])) {
                hours[of[ticket]][--end[of[ticket]]] = facts.hours()[ticket];
            }
        }
        for (int group = 0; group < count; group++) {
            Arrays.sort(hours[group]);
            durations[group] = new Durations(hours[group], open[group]);
        }
        return durations;
    }
}
