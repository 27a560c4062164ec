package dev.escalation.simulate.fit;

import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.simulate.clock.OpenHours;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much faster the desk is once a customer has escalated: the waits for an agent that begin afterwards, by those of
 * tickets of the same urgency at the same stage (first answer or later) that begin before. Waits in which the escalation
 * happened are left out: a customer escalates in long ones.
 */
final class EscalatedPace {
    /** So many waits after escalations are needed. */
    static final int FEWEST = 50;

    private static final int STAGES = 2;

    private EscalatedPace() {}

    /**
     * @param urgency of each ticket of the history
     * @return 1 if escalated tickets wait as long as others; empty if there are too few
     */
    static OptionalDouble of(TicketCourses history, byte[] urgency, Team team, List<OpenHours> hours) {
        double[][] sum = new double[2][STAGES * Byte.MAX_VALUE];
        int[][] count = new int[2][STAGES * Byte.MAX_VALUE];
        for (int i = 0; i < history.count(); i++) {
            boolean later = false;
            for (int step = history.first()[i]; step < history.first()[i + 1]; step++) {
                if (history.kindAt(step) == StepKind.WORK) {
                    int cell = urgency[i] * STAGES + (later ? 1 : 0);
                    later = true;
                    int after = after(history, i, step);
                    if (after >= 0) {
                        sum[after][cell] += wait(history, step, team, hours);
                        count[after][cell]++;
                    }
                }
            }
        }
        double real = 0;
        double usual = 0;
        int waits = 0;
        for (int cell = 0; cell < sum[0].length; cell++) {
            if (count[0][cell] > 0 && count[1][cell] > 0) {
                real += sum[1][cell];
                usual += count[1][cell] * sum[0][cell] / count[0][cell];
                waits += count[1][cell];
            }
        }
        return waits < FEWEST || usual == 0 || real == 0 ? OptionalDouble.empty() : OptionalDouble.of(real / usual);
    }

    /** 0 for a wait before, 1 for one after the escalation, -1 for one in which it happened. */
    private static int after(TicketCourses history, int ticket, int step) {
        long escalated = history.escalatedAt()[ticket];
        if (escalated == Instants.MISSING || history.until()[step] < escalated) {
            return 0;
        }
        return history.since()[step] >= escalated ? 1 : -1;
    }

    private static double wait(TicketCourses history, int step, Team team, List<OpenHours> hours) {
        int agent = history.agent()[step];
        if (agent == Dictionary.MISSING) {
            return history.until()[step] - history.since()[step];
        }
        int code = team.ids().codeOf(history.agents().level(agent));
        return hours.get(code).worked(history.since()[step], history.until()[step]);
    }
}
