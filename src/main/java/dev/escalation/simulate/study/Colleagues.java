package dev.escalation.simulate.study;

import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.fit.Team;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Who can take part besides, and who is experienced. Agents are stations of the same numbers. */
final class Colleagues {
    /** Per agent, those of the department, the most experienced first. */
    private final int[][] byExperience;

    Colleagues(Team team) {
        this.byExperience =
                IntStream.range(0, team.size()).mapToObj(team::colleagues).toArray(int[][]::new);
    }

    /** The one of the most experienced third with the fewest who wait. */
    int senior(DeskRun run, int agent) {
        int[] all = byExperience[agent];
        int senior = all[0];
        for (int i = 1; i < Math.ceilDiv(all.length, 3); i++) {
            senior = run.waitingAt(all[i]) < run.waitingAt(senior) ? all[i] : senior;
        }
        return senior;
    }

    /** The first one and others of the department with the fewest who wait; fewer if there are not so many. */
    int[] group(DeskRun run, int first, int people) {
        int[] all = byExperience[first];
        int[] group = new int[Math.min(people, all.length)];
        group[0] = first;
        int count = 1;
        for (int other : all) {
            if (other != first) {
                count = insert(run, group, count, other);
            }
        }
        return Arrays.copyOf(group, count);
    }

    /** Keeps the others in order: the fewest who wait first, of as many the more experienced. */
    private static int insert(DeskRun run, int[] group, int count, int other) {
        int at = count;
        while (at > 1 && run.waitingAt(other) < run.waitingAt(group[at - 1])) {
            if (at < group.length) {
                group[at] = group[at - 1];
            }
            at--;
        }
        if (at == group.length) {
            return count;
        }
        group[at] = other;
        return Math.min(count + 1, group.length);
    }
}
