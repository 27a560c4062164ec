package dev.escalation.analysis;

import dev.escalation.data.Instants;
import dev.escalation.data.Outcome;
import dev.escalation.features.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What two cells of a ticket cannot both say. */
public enum LabelRule {
    /** It is flagged as escalated, and neither a column nor an event says when. */
    ESCALATED_WITHOUT_MOMENT(Target.ESCALATION) {
        @Override
        boolean looksAt(LabelFacts facts, int ticket) {
            return facts.flag(ticket) == Outcome.YES;
        }

        @Override
        boolean isBroken(LabelFacts facts, int ticket) {
            return !Instants.isKnown(facts.happenedAt()[ticket]);
        }
    },
    /** It is flagged as not escalated and has a moment of escalation. */
    MOMENT_WITHOUT_FLAG(Target.ESCALATION) {
        @Override
        boolean looksAt(LabelFacts facts, int ticket) {
            return facts.flag(ticket) == Outcome.NO;
        }

        @Override
        boolean isBroken(LabelFacts facts, int ticket) {
            return Instants.isKnown(facts.tickets().escalatedAt()[ticket]);
        }
    },
    /** It escalated before it was created. */
    ESCALATED_BEFORE_CREATION(Target.ESCALATION) {
        @Override
        boolean looksAt(LabelFacts facts, int ticket) {
            return Instants.isKnown(facts.happenedAt()[ticket]);
        }

        @Override
        boolean isBroken(LabelFacts facts, int ticket) {
            return facts.happenedAt()[ticket] < facts.tickets().createdAt()[ticket];
        }
    },
    /** It escalated after its last resolution. */
    ESCALATED_AFTER_END(Target.ESCALATION) {
        @Override
        boolean looksAt(LabelFacts facts, int ticket) {
            return Instants.isKnown(facts.happenedAt()[ticket]) && facts.hasEnded(ticket);
        }

        @Override
        boolean isBroken(LabelFacts facts, int ticket) {
            return facts.happenedAt()[ticket] > facts.lastEnd(ticket);
        }
    },
    /** It is flagged as breached and has no time by which it was due. */
    BREACHED_WITHOUT_DUE(Target.SLA_BREACH) {
        @Override
        boolean looksAt(LabelFacts facts, int ticket) {
            return facts.flag(ticket) == Outcome.YES;
        }

        @Override
        boolean isBroken(LabelFacts facts, int ticket) {
            return !facts.hasDue(ticket);
        }
    },
    /** It was due before it was created. */
    DUE_BEFORE_CREATION(Target.SLA_BREACH) {
        @Override
        boolean looksAt(LabelFacts facts, int ticket) {
            return facts.hasDue(ticket);
        }

        @Override
        boolean isBroken(LabelFacts facts, int ticket) {
            return facts.due(ticket) < facts.tickets().createdAt()[ticket];
        }
    },
    /** It is flagged as breached, and all that is known of its end lies before it was due. */
    BREACHED_IN_TIME(Target.SLA_BREACH) {
        @Override
        boolean looksAt(LabelFacts facts, int ticket) {
            return facts.flag(ticket) == Outcome.YES && facts.hasDue(ticket) && facts.hasEnded(ticket);
        }

        @Override
        boolean isBroken(LabelFacts facts, int ticket) {
            return facts.lastEnd(ticket) <= facts.due(ticket);
        }
    },
    /** It is flagged as kept, and all that is known of its end lies after it was due. */
    KEPT_TOO_LATE(Target.SLA_BREACH) {
        @Override
        boolean looksAt(LabelFacts facts, int ticket) {
            return facts.flag(ticket) == Outcome.NO && facts.hasDue(ticket) && facts.hasEnded(ticket);
        }

        @Override
        boolean isBroken(LabelFacts facts, int ticket) {
            return facts.firstEnd(ticket) > facts.due(ticket);
        }
    };

    private final Target target;

    LabelRule(Target target) {
        this.target = target;
    }

    /** Those about an outcome. */
    static List<LabelRule> of(Target target) {
        return Arrays.stream(values()).filter(rule -> rule.target == target).toList();
    }

    /** Whether the ticket says what the rule is about. */
    abstract boolean looksAt(LabelFacts facts, int ticket);

    /** Asked of such tickets only. */
    abstract boolean isBroken(LabelFacts facts, int ticket);

    LabelCheck check(LabelFacts facts) {
        int[] looked = IntStream.range(0, facts.outcome().length)
                .filter(ticket -> looksAt(facts, ticket))
                .toArray();
        int[] broken =
                Arrays.stream(looked).filter(ticket -> isBroken(facts, ticket)).toArray();
        List<LabelFinding> findings =
                broken.length == 0 ? List.of() : List.of(new LabelFinding.Broken(this, broken, looked.length));
        return new LabelCheck(new LabelCheck.Subject.OfRule(this), looked.length, findings);
    }
}
