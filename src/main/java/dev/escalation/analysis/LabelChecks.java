package dev.escalation.analysis;

import java.util.ArrayList;
import java.util.List;

/** All checks of an outcome. */
final class LabelChecks {
    private LabelChecks() {}

    static List<LabelCheck> all(LabelFacts facts, List<Column> columns, Rates rates, int[] monthOf) {
        List<LabelCheck> checks = new ArrayList<>();
        LabelRule.of(facts.target()).forEach(rule -> checks.add(rule.check(facts)));
        checks.add(PureLevels.check(columns, facts.outcome()));
        checks.add(RateJumps.check(rates, monthOf));
        checks.add(FilledOnly.check(facts));
        return checks;
    }
}
