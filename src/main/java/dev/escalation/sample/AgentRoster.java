package dev.escalation.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** All agents, by group; one agent for about {@value #TICKETS_PER_AGENT} tickets. */
final class AgentRoster {
    private static final int TICKETS_PER_AGENT = 120;
    private static final int SENIOR_YEARS = 6;
    private static final int[] ZONE_HOURS = {-6, -3, 1, 1, 5, 8};
    private static final int MONDAY_TO_FRIDAY = 0b0011111;
    private static final int TUESDAY_TO_SATURDAY = 0b0111110;
    private static final int SUNDAY_TO_THURSDAY = 0b1001111;

    private final List<Agent> all = new ArrayList<>();
    private final Map<Group, List<Agent>> byGroup = new EnumMap<>(Group.class);
    private final Map<Group, List<Agent>> seniors = new EnumMap<>(Group.class);

    AgentRoster(SampleOptions options, Names names) {
        for (Group group : Group.values()) {
            int size = Math.max(2, (int) Math.round(group.agentShare * options.tickets() / TICKETS_PER_AGENT));
            List<Agent> members = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                members.add(hire(all.size() + i, group, options.seed(), names));
            }
            all.addAll(members);
            byGroup.put(group, members);
            seniors.put(group, seniorsOf(members));
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
        double luck = stream.uniform();
        int weekdays = luck < 0.7 ? MONDAY_TO_FRIDAY : luck < 0.88 ? TUESDAY_TO_SATURDAY : SUNDAY_TO_THURSDAY;
        int zoneMinutes = 60 * ZONE_HOURS[stream.below(ZONE_HOURS.length)];
        WorkCalendar calendar = new WorkCalendar(zoneMinutes, start, start + 540, weekdays);
        String id = String.format(Locale.ROOT, "A%04d", index + 1);
        return new Agent(id, names.person(stream), group, years, calendar, skills(group, years, stream));
    }

    private static Map<Category, Double> skills(Group group, int years, Stream stream) {
        Map<Category, Double> skills = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            double home = category.home == group ? 0.45 : 0.1;
            double skill = home + 0.035 * years + 0.1 * stream.gaussian();
            skills.put(category, Math.clamp(skill, 0.02, 0.98));
        }
        return skills;
    }

    List<Agent> all() {
        return all;
    }

    Agent any(Group group, Stream stream) {
        return stream.any(Objects.requireNonNull(byGroup.get(group)));
    }

    Agent senior(Group group, Stream stream) {
        return stream.any(Objects.requireNonNull(seniors.get(group)));
    }
}
