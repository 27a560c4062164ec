package dev.escalation.simulate.fit;

import dev.escalation.data.AgentTable;
import dev.escalation.data.CleanData;
import dev.escalation.data.Dictionary;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who works on tickets, and when.
 *
 * @param ids of the agents
 * @param hours of each agent
 * @param read whether an agent's hours are his own; else they are those of the whole desk, as he did too little to tell
 * @param department codes of a department each, {@link Dictionary#MISSING} if unknown
 * @param experienceYears NaN where unknown
 */
public record Team(
        Dictionary ids, List<WorkingHours> hours, boolean[] read, int[] department, double[] experienceYears) {
    public Team {
        hours = List.copyOf(hours);
    }

    /**
     * @param history what agents did, to learn their hours from
     * @param everybody ids of who works, also of those who came later
     */
    static Team of(CleanData data, TicketCourses history, Dictionary everybody) {
        Dictionary ids = new Dictionary();
        everybody.levels().forEach(ids::add);
        long[][] acts = acts(history, ids);
        WorkingHours ofDesk = ShiftReading.of(
                        Arrays.stream(acts).flatMapToLong(Arrays::stream).toArray(),
                        data.rules().zone())
                .orElse(WorkingHours.ALWAYS);
        boolean[] read = new boolean[ids.size()];
        WorkingHours[] hours = new WorkingHours[ids.size()];
        for (int agent = 0; agent < hours.length; agent++) {
            read[agent] = acts[agent].length >= ShiftReading.FEWEST;
            hours[agent] = ShiftReading.of(acts[agent], data.rules().zone()).orElse(ofDesk);
        }
        AgentTable table = data.agents();
        int[] rows = ids.levels().stream().mapToInt(table.ids()::codeOf).toArray();
        return new Team(
                ids,
                List.of(hours),
                read,
                Arrays.stream(rows)
                        .map(row -> row == Dictionary.MISSING
                                ? Dictionary.MISSING
                                : table.department().code(row))
                        .toArray(),
                Arrays.stream(rows)
                        .mapToDouble(row -> row == Dictionary.MISSING ? Double.NaN : table.experienceYears()[row])
                        .toArray());
    }

    private static long[][] acts(TicketCourses history, Dictionary ids) {
        int[] of = IntStream.range(0, history.agent().length)
                .map(step -> history.kindAt(step) == StepKind.WORK && history.agent()[step] != Dictionary.MISSING
                        ? ids.codeOf(history.agents().level(history.agent()[step]))
                        : Dictionary.MISSING)
                .toArray();
        int[] count = new int[ids.size()];
        Arrays.stream(of).filter(agent -> agent != Dictionary.MISSING).forEach(agent -> count[agent]++);
        long[][] acts = Arrays.stream(count).mapToObj(long[]::new).toArray(long[][]::new);
        for (int step = 0; step < of.length; step++) {
            if (of[step] != Dictionary.MISSING) {
                acts[of[step]][--count[of[step]]] = history.until()[step];
            }
        }
        return acts;
    }

    public int size() {
        return ids.size();
    }

    /** The hours of each agent between two instants; equal hours are one object. */
    public List<OpenHours> between(long from, long to) {
        Map<WorkingHours, OpenHours> known = new HashMap<>();
        return hours.stream()
                .map(one -> known.computeIfAbsent(one, these -> these.between(from, to)))
                .toList();
    }

    /** Agents of the same department, the most experienced first; all of them if the department is unknown. */
    public int[] colleagues(int agent) {
        return IntStream.range(0, size())
                .filter(other -> department[other] == department[agent])
                .boxed()
                .sorted((one, other) -> Double.compare(years(other), years(one)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double years(int agent) {
        return Double.isNaN(experienceYears[agent]) ? -1 : experienceYears[agent];
    }
}
