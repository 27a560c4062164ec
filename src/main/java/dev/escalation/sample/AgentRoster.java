package dev.escalation.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All agents, by group; one agent for about {@value #TICKETS_PER_AGENT} tickets. */
final class AgentRoster {
    private static final int TICKETS_PER_AGENT = 120;
    private static final int SENIOR_YEARS = 6;
    private static final int[] ZONE_HOURS = {-6, -3, 1, 1, 5, 8};
    private static final int MONDAY_TO_FRIDAY = 0b0011111;
    private static final int TUESDAY_TO_SATURDAY = 0b0111110;
    private static final int SUNDAY_TO_THURSDAY = 0b1001111;

    private final List<Agent> all = new ArrayList<>();
    private final List<List<Agent>> byGroup = new ArrayList<>();
    private final List<List<Agent>> seniors = new ArrayList<>();

    AgentRoster(SampleOptions options, Names names) {
        for (Group group : Group.values()) {
            int size = Math.max(2, (int) Math.round(group.agentShare * options.tickets() / TICKETS_PER_AGENT));
            List<Agent> members = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                members.add(hire(all.size() + i, group, options.seed(), names));
            }
            all.addAll(members);
            byGroup.add(members);
            seniors.add(seniorsOf(members));
        }
    }

    private static List<Agent> seniorsOf(List<Agent> members) {
        List<Agent> seniors = members.stream()
                .filter(agent -> agent.experienceYears() >= SENIOR_YEARS)
                .toList();
        return seniors.isEmpty() ? members : seniors;
    }

    private static Agent hire(int index, Group group, long seed, Names names) {
        Stream stream = Stream.of(seed, Stream.Purpose.AGENT, index, 0);
        int years = (int) Math.min(22, 5.5 * stream.exponential());
        int start = 60 * (7 + stream.below(4));
        int weekdays =
                switch (stream.pick(0.7, 0.18, 0.12)) {
                    case 0 -> MONDAY_TO_FRIDAY;
                    case 1 -> TUESDAY_TO_SATURDAY;
                    default -> SUNDAY_TO_THURSDAY;
                };
        int zoneMinutes = 60 * ZONE_HOURS[stream.below(ZONE_HOURS.length)];
        WorkCalendar calendar = new WorkCalendar(zoneMinutes, start, start + 540, weekdays);
        String id = String.format(Locale.ROOT, "A%04d", index + 1);
        return new Agent(id, names.person(stream), group, years, calendar, skills(group, years, stream));
    }

    private static float[] skills(Group group, int years, Stream stream) {
        Category[] categories = Category.values();
        float[] skills = new float[categories.length];
        for (int i = 0; i < skills.length; i++) {
            double home = categories[i].home == group ? 0.45 : 0.1;
            double skill = home + 0.035 * years + 0.1 * stream.gaussian();
            skills[i] = (float) Math.clamp(skill, 0.02, 0.98);
        }
        return skills;
    }

    List<Agent> all() {
        return all;
    }

    Agent any(Group group, Stream stream) {
        List<Agent> members = byGroup.get(group.ordinal());
        return members.get(stream.below(members.size()));
    }

    Agent senior(Group group, Stream stream) {
        List<Agent> members = seniors.get(group.ordinal());
        return members.get(stream.below(members.size()));
    }
}
