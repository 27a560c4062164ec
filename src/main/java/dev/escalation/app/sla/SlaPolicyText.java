package dev.escalation.app.sla;

import dev.escalation.ingest.YamlWords;
import dev.escalation.simulate.clock.Shift;
import dev.escalation.simulate.clock.WeekPlan;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaTarget;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Writes service levels as YAML. */
final class SlaPolicyText {
    private static final String INTRODUCTION = """
            # Within how many hours tickets have to be answered and resolved; docs/sla.md describes this file.
            # Hours run on the clock. 'any' stands for all priorities or tiers; the most special line counts.
            """;

    private SlaPolicyText() {}

    static String of(SlaPolicy policy) {
        if (policy.targets().isEmpty()) {
            throw new IllegalArgumentException("Service levels need at least one target");
        }
        return INTRODUCTION
                + clock(policy.hours())
                + "pauses: " + policy.pauses() + '\n'
                + "targets:\n"
                + policy.targets().stream().map(SlaPolicyText::target).collect(Collectors.joining());
    }

    private static String clock(WorkingHours hours) {
        if (hours.equals(WorkingHours.ALWAYS)) {
            return "clock: " + ClockReader.CALENDAR + '\n';
        }
        WeekPlan plan = WeekPlan.of(hours);
        return "clock:\n  zone: " + YamlWords.of(hours.zone().getId()) + '\n'
                + (plan.isTheSameEveryDay() ? sameHours(plan) : byDay(plan))
                + holidays(hours);
    }

    private static String sameHours(WeekPlan plan) {
        Shift any = plan.shifts().values().iterator().next();
        String days = plan.shifts().keySet().stream().map(ClockWords::day).collect(Collectors.joining(", "));
        return "  days: [" + days + "]\n  from: " + YamlWords.of(ClockWords.from(any.from())) + "\n  to: "
                + YamlWords.of(ClockWords.to(any.to())) + '\n';
    }

    private static String byDay(WeekPlan plan) {
        return "  week:\n"
                + plan.shifts().values().stream()
                        .map(shift -> "    " + ClockWords.day(shift.day()) + ": "
                                + ClockWords.span(shift.from(), shift.to()) + '\n')
                        .collect(Collectors.joining());
    }

    private static String holidays(WorkingHours hours) {
        if (hours.holidays().isEmpty()) {
            return "";
        }
        return "  holidays:\n"
                + hours.holidays().stream()
                        .sorted()
                        .map(LocalDate::toString)
                        .map(day -> "    - " + day + '\n')
                        .collect(Collectors.joining());
    }

    private static String target(SlaTarget target) {
        String reply = target.firstReplyHours().isEmpty()
                ? ""
                : ", first_reply_hours: "
                        + HoursWords.of(target.firstReplyHours().getAsDouble());
        return "  - {priority: " + YamlWords.of(LabelWords.of(target.priority())) + ", tier: "
                + YamlWords.of(LabelWords.of(target.tier())) + ", resolve_hours: "
                + HoursWords.of(target.resolveHours())
                + reply + "}\n";
    }
}
