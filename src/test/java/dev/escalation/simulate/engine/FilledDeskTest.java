package dev.escalation.simulate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.simulate.clock.OpenHours;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.engine.DeskRun.Course;
import dev.escalation.simulate.engine.DeskRun.Desk;
import dev.escalation.simulate.engine.Stations.Station;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A desk that goes on from how it was filled does what it does in one run, to the millisecond. */
class FilledDeskTest {
    private static final long FROM = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    private static final long MEASURED =
            FROM + Duration.ofDays(22).plusHours(14).toMillis(); // on a busy day
    private static final long TO = FROM + Duration.ofDays(60).toMillis();
    private static final int TICKETS = 1200;
    private static final int STATIONS = 5;

    private static final OpenHours OFFICE = WorkingHours.daily(
                    ZoneOffset.UTC,
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0))
            .between(FROM, TO);

    private static DeskRun desk() {
        SplittableRandom random = new SplittableRandom(7);
        int scripts = 40;
        int[] first = new int[scripts + 1];
        int[] reply = new int[scripts];
        int[] resolve = new int[scripts];
        List<Integer> stations = new ArrayList<>();
        for (int s = 0; s < scripts; s++) {
            reply[s] = stations.size();
            for (int step = 0; step <= s % 4; step++) {
                stations.add(step % 3 == 2 ? Scripts.NOBODY : random.nextInt(STATIONS));
            }
            resolve[s] = stations.size() - 1;
            first[s + 1] = stations.size();
        }
        int steps = stations.size();
        int[] station = stations.stream().mapToInt(Integer::intValue).toArray();
        boolean[] answer = new boolean[steps];
        int[] delay = new int[steps];
        for (int step = 0; step < steps; step++) {
            answer[step] = station[step] == Scripts.NOBODY;
            delay[step] = random.nextInt(40_000);
        }
        Scripts all = new Scripts(first, station, delay, new byte[steps], answer, reply, resolve);
        Stations agents = Stations.of(Collections.nCopies(STATIONS, Station.alone(OFFICE)));
        OpenHours always = WorkingHours.ALWAYS.between(FROM, TO);
        return new DeskRun(new Desk(agents, all, List.of(new WorkTime.Exponential(0.6)), 0.4, always));
    }

    private static Course course() {
        SplittableRandom random = new SplittableRandom(8);
        long[] created = random.longs(TICKETS, FROM, TO).sorted().toArray();
        int[] script = random.ints(TICKETS, 0, 40).toArray();
        byte[] urgency = new byte[TICKETS];
        long[] patience =
                random.longs(TICKETS, 0, Duration.ofDays(9).toMillis()).toArray();
        for (int t = 0; t < TICKETS; t++) {
            urgency[t] = (byte) (2 + t % 4);
        }
        return new Course(new Arrivals(created, script, urgency, patience), 3, 5, MEASURED, TO);
    }

    /** Every day at noon the first open ticket is treated, from the measured time on. */
    private static Watch daily() {
        return new Watch() {
            @Override
            public long nextLook(long after) {
                long day = Duration.ofDays(1).toMillis();
                long look = Math.floorDiv(Math.max(after, MEASURED - 1) + day / 2, day) * day + day / 2;
                return look < TO ? look : DeskRun.NEVER;
            }

            @Override
            public void look(DeskRun desk, long now) {
                if (desk.openCount() > 0 && desk.nextStation(desk.openTicket(0)) != Scripts.NOBODY) {
                    int ticket = desk.openTicket(0);
                    desk.treat(ticket, new Treatment(30, 0.7, 0.3, 0.5, true), desk.nextStation(ticket));
                }
            }
        };
    }

    private static List<Long> moments(DeskRun run) {
        List<Long> moments = new ArrayList<>();
        for (int t = 0; t < TICKETS; t++) {
            moments.addAll(List.of(
                    run.firstReplyAt(t),
                    run.resolvedAt(t),
                    run.escalatedAt(t),
                    run.chosenAt(t),
                    run.treatedAt(t),
                    run.queuedMs(t),
                    run.answerMs(t)));
        }
        for (int s = 0; s < STATIONS; s++) {
            moments.add(Math.round(run.tally().waitedMs(s)));
            moments.add(Math.round(run.tally().inWorkMs(s)));
        }
        return moments;
    }

    @Test
    void asInOneRunAndAsOftenAsWanted() {
        DeskRun once = desk();
        once.run(course(), Watch.NONE);
        List<Long> untouched = moments(once);
        once.run(course(), daily());
        List<Long> watched = moments(once);
        assertThat(watched).isNotEqualTo(untouched);

        DeskRun filled = desk();
        filled.fill(course());
        filled.goOn(daily());
        assertThat(moments(filled)).isEqualTo(watched);
        filled.goOn(Watch.NONE);
        assertThat(moments(filled)).isEqualTo(untouched);
        filled.goOn(daily());
        assertThat(moments(filled)).isEqualTo(watched);
    }
}
