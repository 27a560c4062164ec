package dev.escalation.ui.routing;

import dev.escalation.simulate.routing.AgentLoad;
import dev.escalation.simulate.routing.Candidate;
import dev.escalation.simulate.routing.Candidate.Standing;
import dev.escalation.simulate.routing.Fairness;
import dev.escalation.simulate.routing.LoadSpread;
import dev.escalation.simulate.routing.RoutingRule;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.simulate.study.Range;
import dev.escalation.ui.control.Tag;
import dev.escalation.ui.text.Formats;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Says what speaks for an agent, and what a rule does. */
final class RoutingWords {
    private static final String UNKNOWN = "–";
    private static final double WHOLE_HOURS = 10;

    private final Texts texts;

    RoutingWords(Texts texts) {
        this.texts = texts;
    }

    /** {@code 31 h} of working time, below ten hours to the minute. */
    String hours(double hours) {
        return hours < WHOLE_HOURS ? formats().duration(hours) : formats().decimal(hours, 0) + "\u00a0h";
    }

    /** What counts for the ranking. */
    String reasons(Candidate candidate, long now) {
        String starts = candidate.startsAt() <= now
                ? texts.get("routing.works")
                : texts.get("routing.starts", formats().shortMoment(candidate.startsAt()));
        return texts.get(
                "routing.reasons",
                hours(candidate.skill().hours().value()),
                hours(candidate.skill().usualHours()),
                Math.round(candidate.open()),
                formats().decimal(candidate.usualOpen(), 1),
                starts);
    }

    /** What else is known. */
    String more(Candidate candidate) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(
                "routing.tickets",
                candidate.skill().tickets(),
                hours(candidate.skill().hours().low()),
                hours(candidate.skill().hours().high())));
        parts.add(texts.get("routing.share", formats().decimal(candidate.share(), 1)));
        if (!Double.isNaN(candidate.experienceYears())) {
            parts.add(texts.get("routing.experience", candidate.experienceYears()));
        }
        if (candidate.ofCustomer() > 0) {
            parts.add(texts.get("routing.customer", candidate.ofCustomer()));
        }
        return String.join(" · ", parts);
    }

    String standing(Standing standing) {
        return switch (standing) {
            case READY -> "";
            case OVER_SHARE -> texts.get("routing.overShare");
            case AWAY -> texts.get("routing.away");
        };
    }

    String rule(RoutingRule.Basis basis) {
        return switch (basis) {
            case TODAY -> texts.get("routing.rule.today");
            case LEAST_LOADED -> texts.get("routing.rule.least");
            case SKILL -> texts.get("routing.rule.skill");
            case BALANCED -> texts.get("routing.rule.recommended");
        };
    }

    String what(RoutingRule rule) {
        return switch (rule.basis()) {
            case TODAY -> texts.get("routing.rule.today.what");
            case LEAST_LOADED -> texts.get("routing.rule.least.what");
            case SKILL -> texts.get("routing.rule.skill.what");
            case BALANCED ->
                texts.get("routing.rule.recommended.what", formats().decimal(rule.mostShare(), 2));
        };
    }

    String fit(FitCheck.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> texts.get("routing.fit.good");
            case FAIR -> texts.get("routing.fit.fair");
            case POOR -> texts.get("routing.fit.poor");
        };
    }

    static Tag.Kind kind(FitCheck.Verdict verdict) {
        return switch (verdict) {
            case GOOD -> Tag.Kind.OK;
            case FAIR -> Tag.Kind.NEUTRAL;
            case POOR -> Tag.Kind.WARN;
        };
    }

    /** A mean with the range around it. */
    String count(Range range) {
        return Double.isNaN(range.mean()) ? UNKNOWN : formats().count(Math.round(range.mean()));
    }

    String time(Range range) {
        return Double.isNaN(range.mean()) ? UNKNOWN : hours(range.mean());
    }

    /** {@code −24}. */
    String difference(Range range) {
        return Double.isNaN(range.mean()) ? UNKNOWN : signed(range.mean());
    }

    /** {@code −45 to −2}. */
    String bounds(Range range) {
        return Double.isNaN(range.mean()) ? "" : texts.get("routing.bounds", signed(range.low()), signed(range.high()));
    }

    private String signed(double value) {
        long rounded = Math.round(value);
        return rounded > 0 ? "+" + formats().count(rounded) : formats().count(rounded);
    }

    String verdict(Fairness.Verdict verdict) {
        return switch (verdict) {
            case MORE_EVEN -> texts.get("routing.fair.moreEven");
            case MORE_EVEN_BUT_FOR_SOME -> texts.get("routing.fair.moreEvenBut");
            case AS_TODAY -> texts.get("routing.fair.asToday");
            case LESS_EVEN -> texts.get("routing.fair.lessEven");
            case PILES_UP -> texts.get("routing.fair.pilesUp");
            case PILES_ON_THE_BEST -> texts.get("routing.fair.pilesOnTheBest");
        };
    }

    static Tag.Kind kind(Fairness.Verdict verdict) {
        return switch (verdict) {
            case MORE_EVEN -> Tag.Kind.OK;
            case AS_TODAY -> Tag.Kind.NEUTRAL;
            case MORE_EVEN_BUT_FOR_SOME, LESS_EVEN, PILES_UP -> Tag.Kind.WARN;
            case PILES_ON_THE_BEST -> Tag.Kind.BAD;
        };
    }

    String spread(LoadSpread before, LoadSpread after) {
        return texts.get(
                "routing.fair.spread",
                figure(before.gini(), 2),
                figure(after.gini(), 2),
                figure(before.maxToMedian(), 1),
                figure(after.maxToMedian(), 1));
    }

    private String figure(double value, int digits) {
        return Double.isNaN(value) ? UNKNOWN : formats().decimal(value, digits);
    }

    String change(AgentLoad.Change change) {
        return switch (change) {
            case ORDINARY -> "";
            case CATCHES_UP -> texts.get("routing.fair.catchesUp");
            case OVERLOADED -> texts.get("routing.fair.overloaded");
        };
    }

    Formats formats() {
        return texts.formats();
    }
}
