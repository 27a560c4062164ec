package dev.escalation.simulate.study;

import dev.escalation.data.Dictionary;
import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.engine.Scripts;
import dev.escalation.simulate.engine.Stations;
import dev.escalation.simulate.engine.Stations.Station;
import dev.escalation.simulate.engine.Substitution;
import dev.escalation.simulate.engine.WorkTime;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.fit.Donors;
import dev.escalation.simulate.fit.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fitted desk on which donors live again: every agent is a station, the desk's own part of a wait is a delay in the
 * agent's hours, and the work comes on top.
 *
 * @param replyTargetMs of each donor, time to the first reply on the clock of the service levels;
 *     {@link OpenHours#NEVER} without one
 * @param slaClock hours in which service levels run
 * @param pauses whether their clock stands still while the desk waits for the customer
 */
public record SimulatedDesk(
        DeskFit fit, Donors donors, DeskRun.Desk desk, long[] replyTargetMs, OpenHours slaClock, boolean pauses) {
    /** One act, where the history tells nothing: half an hour. */
    public static final double UNTOLD_HOURS = 0.5;

    private static final double HOUR = 3_600_000;
    /** Agents whose times differ by less are treated alike. */
    private static final double LEVEL = Math.log(1.1);

    /** The same desk, on which steps change when somebody else does them. */
    public SimulatedDesk with(Substitution substitution) {
        DeskRun.Desk same = new DeskRun.Desk(
                desk.stations(),
                desk.scripts(),
                desk.workTimes(),
                desk.escalatedPace(),
                desk.answerClock(),
                substitution);
        return new SimulatedDesk(fit, donors, same, replyTargetMs, slaClock, pauses);
    }

    public static SimulatedDesk of(DeskFit fit, Donors donors, Assumptions assumptions) {
        boolean pauses = fit.policy().map(policy -> policy.pauses()).orElse(false);
        Work work = Work.of(fit, assumptions);
        Stations stations = Stations.of(fit.hours().stream().map(Station::alone).toList());
        DeskRun.Desk desk = new DeskRun.Desk(
                stations,
                scripts(donors, assumptions, work),
                work.times(),
                fit.findings().escalatedPace().orElse(1),
                fit.slaClock());
        return new SimulatedDesk(fit, donors, desk, fit.targets().replyMs(donors.ticket()), fit.slaClock(), pauses);
    }

    /**
     * How long acts take.
     *
     * @param hours one act of each agent, when all of the agent's time is for tickets
     * @param of which of the times is the one of each agent
     */
    private record Work(double[] hours, byte[] of, List<WorkTime> times) {
        static Work of(DeskFit fit, Assumptions assumptions) {
            double usual = fit.findings().usualHandlingHours().orElse(UNTOLD_HOURS);
            double[] hours = Arrays.stream(fit.findings().handlingHours())
                    .map(one -> assumptions.handling() * (Double.isNaN(one) ? usual : one))
                    .toArray();
            byte[] of = new byte[hours.length];
            List<WorkTime> times = new ArrayList<>();
            Map<Long, Byte> known = new HashMap<>();
            for (int agent = 0; agent < of.length; agent++) {
                long level = Math.round(Math.log(hours[agent]) / LEVEL);
                of[agent] = known.computeIfAbsent(level, one -> {
                    times.add(time(Math.exp(one * LEVEL) / assumptions.availability(), assumptions));
                    return (byte) (times.size() - 1);
                });
            }
            return new Work(hours, of, times);
        }

        private static WorkTime time(double mean, Assumptions assumptions) {
            return assumptions.handlingVariation() == 0
                    ? new WorkTime.Constant(mean)
                    : new WorkTime.LogNormal(mean, assumptions.handlingVariation());
        }
    }

    private static Scripts scripts(Donors donors, Assumptions assumptions, Work work) {
        int steps = donors.agent().length;
        int[] station = new int[steps];
        int[] delay = new int[steps];
        boolean[] answer = new boolean[steps];
        byte[] time = new byte[steps];
        for (int step = 0; step < steps; step++) {
            boolean worked = donors.agent()[step] != Dictionary.MISSING;
            double wait = donors.waitMs()[step];
            station[step] = worked ? donors.agent()[step] : Scripts.NOBODY;
            if (worked) {
                time[step] = work.of()[donors.agent()[step]];
                wait = assumptions.waitScale() * Math.max(0, wait - work.hours()[donors.agent()[step]] * HOUR);
            }
            delay[step] = (int) Math.min(Integer.MAX_VALUE, Math.round(wait / 1000));
            answer[step] = !worked && donors.kind()[step] == StepKind.ANSWER.ordinal();
        }
        return new Scripts(donors.first(), station, delay, time, answer, donors.replyStep(), donors.resolveStep());
    }

    /** When a ticket is due, if it has waited so long for its customer; {@link OpenHours#NEVER} without a target. */
    long dueAt(int donor, long createdAt, long answerMs) {
        long target = donors.targetMs()[donor];
        return target == OpenHours.NEVER
                ? OpenHours.NEVER
                : slaClock.after(createdAt, target + (pauses ? answerMs : 0));
    }

    /** When its first reply is due; {@link OpenHours#NEVER} without a target. Its clock never stands still. */
    long replyDueAt(int donor, long createdAt) {
        long target = replyTargetMs[donor];
        return target == OpenHours.NEVER ? OpenHours.NEVER : slaClock.after(createdAt, target);
    }
}
