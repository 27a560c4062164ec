package dev.escalation.simulate.fit;

import dev.escalation.data.Dictionary;
import dev.escalation.simulate.clock.OpenHours;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How long one act of an agent takes at most. Histories hold waits, not work; but whoever got through n tickets on a busy
 * day of h hours cannot have spent more than h / n on each.
 */
final class HandlingTime {
    /** Of all days of work, so many are less busy than the one that counts. */
    private static final double BUSY = 0.95;

    private static final int FEWEST_DAYS = 20;
    private static final long DAY = 24 * 3_600_000L;
    private static final double HOUR = 3_600_000;

    private HandlingTime() {}

    /**
     * Of each agent, in hours per act; of agents who worked on fewer than {@value #FEWEST_DAYS} days, the median of the
     * others.
     *
     * @param hours of each agent of the team, over the whole history
     * @return NaN for all if nobody worked on so many days
     */
    static double[] of(TicketCourses history, Team team, List<OpenHours> hours, long from, long to) {
        List<Map<Long, Integer>> acts = team.ids().levels().stream()
                .map(_ -> (Map<Long, Integer>) new HashMap<Long, Integer>())
                .toList();
        for (int step = 0; step < history.agent().length; step++) {
            int agent = history.agent()[step];
            if (history.kindAt(step) == StepKind.WORK && agent != Dictionary.MISSING) {
                int code = team.ids().codeOf(history.agents().level(agent));
                acts.get(code).merge(Math.floorDiv(history.until()[step], DAY), 1, Integer::sum);
            }
        }
        double[] perAgent = IntStream.range(0, team.size())
                .mapToDouble(
                        agent -> of(acts.get(agent), hours.get(agent), from, to).orElse(Double.NaN))
                .toArray();
        double median = median(perAgent);
        return Arrays.stream(perAgent)
                .map(one -> Double.isNaN(one) ? median : one)
                .toArray();
    }

    /** Of the known ones; NaN if there are none. */
    static double median(double[] perAgent) {
        double[] known = Arrays.stream(perAgent)
                .filter(one -> !Double.isNaN(one))
                .sorted()
                .toArray();
        return known.length == 0 ? Double.NaN : known[known.length / 2];
    }

    private static OptionalDouble of(Map<Long, Integer> acts, OpenHours hours, long from, long to) {
        int[] perDay = new int[(int) (to / DAY - from / DAY) + 1];
        double worked = 0;
        int days = 0;
        for (long day = Math.floorDiv(from, DAY); day <= Math.floorDiv(to, DAY); day++) {
            long open = hours.worked(Math.max(from, day * DAY), Math.min(to, (day + 1) * DAY));
            if (open > HOUR) {
                worked += open / HOUR;
                perDay[days++] = acts.getOrDefault(day, 0);
            }
        }
        if (days < FEWEST_DAYS) {
            return OptionalDouble.empty();
        }
        Arrays.sort(perDay, 0, days);
        int busy = perDay[(int) Math.min(days - 1, Math.floor(BUSY * days))];
        return busy == 0 ? OptionalDouble.empty() : OptionalDouble.of(worked / days / busy);
    }
}
