package dev.escalation.app.sla;

import dev.escalation.simulate.clock.Shift;
import dev.escalation.simulate.clock.WeekPlan;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.simulate.sla.SlaPolicy;
import dev.escalation.simulate.sla.SlaTarget;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes service levels as YAML. */
final class SlaPolicyText {
    private static final String INTRODUCTION = """
            # Within how many hours tickets have to be answered and resolved; docs/sla.md describes this file.
            # Hours run on the clock. 'any' stands for all priorities or tiers; the most special line counts.
            """;

    /** Words that YAML takes as they stand and for what they are. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*( [A-Za-z0-9_]+)*");

    private static final Set<String> NO_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

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
        return "clock:\n  zone: " + quoted(hours.zone().getId()) + '\n'
                + (plan.isTheSameEveryDay() ? sameHours(plan) : byDay(plan))
                + holidays(hours);
    }

    private static String sameHours(WeekPlan plan) {
        Shift any = plan.shifts().values().iterator().next();
        String days = plan.shifts().keySet().stream().map(ClockWords::day).collect(Collectors.joining(", "));
        return "  days: [" + days + "]\n  from: " + quoted(ClockWords.from(any.from())) + "\n  to: "
                + quoted(ClockWords.to(any.to())) + '\n';
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
        return "  - {priority: " + quoted(LabelWords.of(target.priority())) + ", tier: "
                + quoted(LabelWords.of(target.tier())) + ", resolve_hours: " + HoursWords.of(target.resolveHours())
                + reply + "}\n";
    }

    private static String quoted(String text) {
        if (PLAIN.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        if (point == '"' || point == '\\') {
            return "\\" + (char) point;
        }
        boolean visible = point == ' ' || Character.isLetterOrDigit(point) || (point > ' ' && point < 0x7F);
        return visible ? Character.toString(point) : "\\U%08X".formatted(point);
    }
}
