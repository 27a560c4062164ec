package dev.escalation.live.alert;

import dev.escalation.words.Said;
import dev.escalation.words.UnusableValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All rules of a desk, and when people may be disturbed.
 *
 * @param zone of the quiet hours and of the day that the cap counts for
 * @param mostADay alerts that are told one by one in a day; empty for no limit
 */
public record AlertRules(List<AlertRule> rules, ZoneId zone, Optional<QuietHours> quiet, OptionalInt mostADay) {
    public AlertRules {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new UnusableValueException(Said.of("live.rules.none"));
        }
        Set<String> names = new HashSet<>();
        for (AlertRule rule : rules) {
            if (!names.add(rule.name())) {
                throw new UnusableValueException(Said.of("live.rules.twice", rule.name()));
            }
        }
        if (mostADay.isPresent() && mostADay.getAsInt() < 1) {
            throw new UnusableValueException(Said.of("live.rules.most", mostADay.getAsInt()));
        }
    }

    /** The same with other rules. */
    public AlertRules with(UnaryOperator<AlertRule> change) {
        return new AlertRules(rules.stream().map(change).toList(), zone, quiet, mostADay);
    }

    boolean isQuiet(long moment) {
        return quiet.filter(hours -> hours.contains(local(moment))).isPresent();
    }

    LocalDate day(long moment) {
        return local(moment).toLocalDate();
    }

    private ZonedDateTime local(long moment) {
        return Instant.ofEpochMilli(moment).atZone(zone);
    }

    /** The longest time over which a rise is looked at, in hours; 0 without any. */
    double longestRiseHours() {
        return rules.stream()
                .flatMap(rule -> rule.rise().stream())
                .mapToDouble(AlertRule.Rise::withinHours)
                .max()
                .orElse(0);
    }
}
