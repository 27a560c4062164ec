package dev.escalation.report.manager;

import dev.escalation.features.Target;

/**
 * How a target is spoken of.
 *
 * @param verb of one ticket: {@code escalates}
 * @param verbs of several: {@code escalate}
 * @param infinitive what one may do: {@code escalate}, {@code breach its SLA}
 * @param noun {@code escalation}
 * @param aNoun what a ticket is at risk of: {@code escalation}, {@code an SLA breach}
 * @param nouns {@code escalations}
 * @param past what tickets with the outcome did: {@code escalated}
 */
record OutcomeTalk(String verb, String verbs, String infinitive, String noun, String aNoun, String nouns, String past) {
    static OutcomeTalk of(Target target) {
        return switch (target) {
            case ESCALATION ->
                new OutcomeTalk(
                        target.verb(), "escalate", "escalate", "escalation", "escalation", "escalations", "escalated");
            case SLA_BREACH ->
                new OutcomeTalk(
                        target.verb(),
                        "breach their SLA",
                        "breach its SLA",
                        "SLA breach",
                        "an SLA breach",
                        "SLA breaches",
                        "breached their SLA");
        };
    }
}
