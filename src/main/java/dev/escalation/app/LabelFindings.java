package dev.escalation.app;

import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.LabelCheck;
import dev.escalation.analysis.LabelFinding;
import dev.escalation.analysis.LabelRule;
import dev.escalation.data.CleanData;
import dev.escalation.features.Target;
import dev.escalation.model.leak.LeakFinding;
import dev.escalation.model.leak.LeakFinding.Kind;
import dev.escalation.model.leak.LeakFinding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the audit of an outcome found, as findings of the leak scan. */
final class LabelFindings {
    private static final double CONTRADICTIONS_TO_LOOK_AT = 0.01;

    private LabelFindings() {}

    static List<LeakFinding> of(CleanData data, Target target) {
        List<LabelFinding> all = Exploration.of(data).labels(target).checks().stream()
                .map(LabelCheck::findings)
                .flatMap(List::stream)
                .toList();
        List<LeakFinding> findings = new ArrayList<>();
        all.stream()
                .filter(finding -> !(finding instanceof LabelFinding.PureLevel))
                .forEach(finding -> findings.add(finding(finding, target)));
        all.stream()
                .filter(LabelFinding.PureLevel.class::isInstance)
                .map(LabelFinding.PureLevel.class::cast)
                .collect(Collectors.groupingBy(pure -> pure.column().name(), LinkedHashMap::new, Collectors.toList()))
                .forEach((column, levels) -> findings.add(pure(column, levels)));
        return List.copyOf(findings);
    }

    private static LeakFinding finding(LabelFinding finding, Target target) {
        return switch (finding) {
            case LabelFinding.Broken broken ->
                new LeakFinding(
                        Kind.LABEL,
                        target.id(),
                        isToBeLookedAt(broken) ? Severity.WARNING : Severity.NOTE,
                        String.format(
                                Locale.ROOT,
                                "%,d of %,d tickets: %s",
                                broken.tickets().length,
                                broken.of(),
                                meaning(broken.rule())));
            case LabelFinding.PureLevel pure -> pure(pure.column().name(), List.of(pure));
            case LabelFinding.Jump jump ->
                new LeakFinding(
                        Kind.LABEL,
                        target.id(),
                        Severity.NOTE,
                        String.format(
                                Locale.ROOT,
                                "The share with the outcome goes from %.1f %% to %.1f %% from the month before to the one"
                                        + " that begins on %s",
                                100 * jump.before().estimate().value(),
                                100 * jump.after().estimate().value(),
                                jump.periods().start(jump.period())));
            case LabelFinding.FilledOnly filled ->
                new LeakFinding(
                        Kind.OUTCOME_COLUMN,
                        filled.column(),
                        Severity.WARNING,
                        String.format(
                                Locale.ROOT,
                                "It is filled on %,d tickets, all of them with the outcome",
                                filled.tickets().length));
        };
    }

    private static LeakFinding pure(String column, List<LabelFinding.PureLevel> levels) {
        long always = levels.stream().filter(LabelFinding.PureLevel::isAlways).count();
        int tickets = levels.stream().mapToInt(level -> level.tickets().length).sum();
        return new LeakFinding(
                Kind.LABEL,
                column,
                Severity.NOTE,
                String.format(
                        Locale.ROOT,
                        "With %,d of its values (%,d tickets) all tickets come out alike: with %,d every one has the"
                                + " outcome, with %,d none; of all tickets it is %.1f %%",
                        levels.size(),
                        tickets,
                        always,
                        levels.size() - always,
                        100 * levels.getFirst().overall()));
    }

    /** What only lacks something cannot be checked; what contradicts itself is a wrong label one way or the other. */
    private static boolean isToBeLookedAt(LabelFinding.Broken broken) {
        boolean lacks =
                broken.rule() == LabelRule.ESCALATED_WITHOUT_MOMENT || broken.rule() == LabelRule.BREACHED_WITHOUT_DUE;
        return !lacks && broken.tickets().length > CONTRADICTIONS_TO_LOOK_AT * broken.of();
    }

    private static String meaning(LabelRule rule) {
        return switch (rule) {
            case ESCALATED_WITHOUT_MOMENT -> "they are flagged as escalated and nothing says when";
            case MOMENT_WITHOUT_FLAG -> "they are flagged as not escalated and have a moment of escalation";
            case ESCALATED_BEFORE_CREATION -> "they escalated before they were created";
            case ESCALATED_AFTER_END -> "they escalated after their last end";
            case BREACHED_WITHOUT_DUE -> "they are flagged as breached and have no time by which they were due";
            case DUE_BEFORE_CREATION -> "they were due before they were created";
            case BREACHED_IN_TIME -> "they are flagged as breached and ended before they were due";
            case KEPT_TOO_LATE -> "they are flagged as kept and ended after they were due";
        };
    }
}
