package dev.escalation.simulate.fit;

import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.simulate.clock.OpenHours;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Donors} of what happened to tickets. One that is not over at the end of its history gets the rest of
 * another one that lived at least as long, of the same urgency if there is one.
 */
final class DonorReader {
    private final Team team;
    private final List<OpenHours> hours;
    private final double pace;

    /**
     * What donors are made of.
     *
     * @param createdAt per ticket of the history
     * @param moment end of the history
     * @param urgency per ticket of the history
     * @param targetMs likewise
     */
    record History(TicketCourses courses, long[] createdAt, long moment, byte[] urgency, long[] targetMs) {}

    /**
     * @param hours of each agent of the team, over all histories
     * @param pace factor on waits after an escalation, which is taken out of them
     */
    DonorReader(Team team, List<OpenHours> hours, double pace) {
        this.team = team;
        this.hours = hours;
        this.pace = pace;
    }

    /**
     * @param endings where the rests of tickets are taken from
     * @param seed chooses among those that fit
     */
    Donors read(History history, History endings, long seed) {
        Building building =
                new Building(history.courses().count(), history.courses().kind().length);
        Endings ends = new Endings(endings);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < history.courses().count(); i++) {
            read(building, history, ends, i, random);
        }
        return building.donors(history);
    }

    private void read(Building to, History history, Endings ends, int i, SplittableRandom random) {
        TicketCourses courses = history.courses();
        long created = history.createdAt()[i];
        long escalated = courses.escalatedAt()[i];
        int first = courses.first()[i];
        int end = courses.first()[i + 1];
        for (int step = first; step < end; step++) {
            add(to, courses, step, courses.since()[step], escalated, 0);
        }
        to.replyStep[i] = shifted(courses.replyStep()[i], first, to.first[i]);
        to.resolveStep[i] = shifted(courses.resolveStep()[i], first, to.first[i]);
        to.patienceMs[i] = escalated == Instants.MISSING ? OpenHours.NEVER : Math.max(0, escalated - created);
        long last = end > first ? courses.until()[end - 1] : created;
        to.lifeMs[i] = last - created;
        boolean known = courses.ended()[i] || courses.resolveStep()[i] != TicketCourses.NONE;
        int other = known ? Endings.NONE : ends.like(history.urgency()[i], history.moment() - created, random);
        if (other != Endings.NONE) {
            complete(to, history, ends.history, i, other);
        }
        to.first[i + 1] = to.steps;
    }

    private static int shifted(int step, int from, int to) {
        return step == TicketCourses.NONE ? TicketCourses.NONE : step - from + to;
    }

    /** The steps of another ticket from the age that this one has reached. */
    private void complete(Building to, History history, History ends, int i, int other) {
        TicketCourses rest = ends.courses();
        long age = history.moment() - history.createdAt()[i];
        long from = ends.createdAt()[other] + age;
        long waitedSince = history.createdAt()[i] + to.lifeMs[i];
        boolean begun = false;
        for (int step = rest.first()[other]; step < rest.first()[other + 1]; step++) {
            if (rest.until()[step] < from) {
                continue;
            }
            long before = begun ? 0 : wait(rest, step, waitedSince, history.moment());
            add(to, rest, step, Math.max(from, rest.since()[step]), rest.escalatedAt()[other], before);
            begun = true;
            if (step == rest.replyStep()[other] && to.replyStep[i] == TicketCourses.NONE) {
                to.replyStep[i] = to.steps - 1;
            }
            if (step == rest.resolveStep()[other]) {
                to.resolveStep[i] = to.steps - 1;
            }
        }
        long escalated = rest.escalatedAt()[other];
        if (to.patienceMs[i] == OpenHours.NEVER && escalated != Instants.MISSING && escalated > from) {
            to.patienceMs[i] = escalated - ends.createdAt()[other];
        }
        to.lifeMs[i] = Math.max(age, ends.courses().until()[rest.first()[other + 1] - 1] - ends.createdAt()[other]);
        to.completed[i] = true;
    }

    private void add(Building to, TicketCourses courses, int step, long since, long escalated, long before) {
        long until = courses.until()[step];
        long wait = before;
        if (courses.kindAt(step) == StepKind.WORK && escalated != Instants.MISSING && escalated < until) {
            long turn = Math.max(since, escalated);
            wait += wait(courses, step, since, turn) + Math.round(wait(courses, step, turn, until) / pace);
        } else {
            wait += wait(courses, step, since, until);
        }
        to.add(agent(courses, step), courses.kind()[step], wait);
    }

    private int agent(TicketCourses courses, int step) {
        int agent = courses.agent()[step];
        return agent == Dictionary.MISSING || courses.kindAt(step) != StepKind.WORK
                ? Dictionary.MISSING
                : team.ids().codeOf(courses.agents().level(agent));
    }

    private long wait(TicketCourses courses, int step, long since, long until) {
        int agent = agent(courses, step);
        return agent == Dictionary.MISSING
                ? Math.max(0, until - since)
                : hours.get(agent).worked(since, until);
    }

    /** Tickets that are over, by how long they lived. */
    private static final class Endings {
        static final int NONE = -1;

        final History history;
        private final Integer[] byLife;
        private final long[] life;

        Endings(History history) {
            this.history = history;
            TicketCourses courses = history.courses();
            this.life = new long[courses.count()];
            for (int i = 0; i < life.length; i++) {
                int resolve = courses.resolveStep()[i];
                life[i] = resolve == TicketCourses.NONE ? -1 : courses.until()[resolve] - history.createdAt()[i];
            }
            this.byLife = new Integer[life.length];
            Arrays.setAll(byLife, i -> i);
            Arrays.sort(byLife, (one, other) -> Long.compare(life[other], life[one]));
        }

        int like(byte urgency, long age, SplittableRandom random) {
            int among = choose(urgency, age, random);
            return among == NONE ? choose(null, age, random) : among;
        }

        /** One of those that lived longer, all with the same chance. */
        private int choose(@Nullable Byte urgency, long age, SplittableRandom random) {
            int chosen = NONE;
            int seen = 0;
            for (int i : byLife) {
                if (life[i] <= age) {
                    break;
                }
                if (urgency == null || history.urgency()[i] == urgency) {
                    seen++;
                    chosen = random.nextInt(seen) == 0 ? i : chosen;
                }
            }
            return chosen;
        }
    }

    /** Donors while they are read. */
    private static final class Building {
        final int[] first;
        final int[] replyStep;
        final int[] resolveStep;
        final long[] patienceMs;
        final long[] lifeMs;
        final boolean[] completed;
        private int[] agent;
        private byte[] kind;
        private long[] waitMs;
        private int steps;

        Building(int tickets, int atLeast) {
            first = new int[tickets + 1];
            replyStep = new int[tickets];
            resolveStep = new int[tickets];
            patienceMs = new long[tickets];
            lifeMs = new long[tickets];
            completed = new boolean[tickets];
            agent = new int[atLeast];
            kind = new byte[atLeast];
            waitMs = new long[atLeast];
        }

        void add(int who, byte what, long wait) {
            if (steps == agent.length) {
                int more = 2 * steps + 16;
                agent = Arrays.copyOf(agent, more);
                kind = Arrays.copyOf(kind, more);
                waitMs = Arrays.copyOf(waitMs, more);
            }
            agent[steps] = who;
            kind[steps] = what;
            waitMs[steps] = wait;
            steps++;
        }

        Donors donors(History history) {
            return new Donors(
                    history.courses().ticket(),
                    history.createdAt(),
                    first,
                    Arrays.copyOf(agent, steps),
                    Arrays.copyOf(kind, steps),
                    Arrays.copyOf(waitMs, steps),
                    replyStep,
                    resolveStep,
                    patienceMs,
                    lifeMs,
                    history.urgency(),
                    history.targetMs(),
                    completed);
        }
    }
}
