package dev.escalation.report.manager;

import dev.escalation.features.Target;

/**
 * How a target is spoken of.
 *
 * @param verb of one ticket: {@code escalates}
 * @param verbs of several: {@code escalate}
 * @param noun {@code escalation}
 * @param nouns {@code escalations}
 */
record OutcomeTalk(String verb, String verbs, String noun, String nouns) {
    static OutcomeTalk of(Target target) {
        return switch (target) {
            case ESCALATION -> new OutcomeTalk(target.verb(), "escalate", "escalation", "escalations");
            case SLA_BREACH -> new OutcomeTalk(target.verb(), "breach their SLA", "SLA breach", "SLA breaches");
        };
    }
}
