package dev.escalation.simulate.study;

import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.fit.Team;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Who can take part besides, and who is experienced. Agents are stations of the same numbers. */
final class Colleagues {
    private final int[][] byExperience;

    Colleagues(Team team) {
        this.byExperience =
                IntStream.range(0, team.size()).mapToObj(team::colleagues).toArray(int[][]::new);
    }

    /** The one of the most experienced third with the fewest who wait. */
    int senior(DeskRun run, int agent) {
        int[] all = byExperience[agent];
        return leastBusy(run, Arrays.copyOf(all, Math.ceilDiv(all.length, 3)), agent, 1)[0];
    }

    /** The first one and others of the department with the fewest who wait; fewer if there are not so many. */
    int[] group(DeskRun run, int first, int people) {
        int[] others =
                Arrays.stream(byExperience[first]).filter(one -> one != first).toArray();
        int[] busyLast = leastBusy(run, others, first, people - 1);
        return IntStream.concat(IntStream.of(first), Arrays.stream(busyLast)).toArray();
    }

    private static int[] leastBusy(DeskRun run, int[] among, int instead, int count) {
        if (among.length == 0) {
            return count == 1 ? new int[] {instead} : new int[0];
        }
        return Arrays.stream(among)
                .boxed()
                .sorted((one, other) -> Integer.compare(run.waitingAt(one), run.waitingAt(other)))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
