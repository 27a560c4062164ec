package dev.escalation.features;

import dev.escalation.data.DeskRules;
import dev.escalation.data.LabelSource;
import java.util.Locale;

/** What is predicted for a ticket. */
public enum Target {
    ESCALATION("escalates", "escalated"),
    SLA_BREACH("breaches its SLA", "breached");

    private final String verb;
    private final String participle;

    Target(String verb, String participle) {
        this.verb = verb;
        this.participle = participle;
    }

    /** As on the command line: {@code sla_breach}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** "the ticket … ": escalates. */
    public String verb() {
        return verb;
    }

    /** "6 of 22 earlier tickets …": escalated. */
    public String participle() {
        return participle;
    }

    public LabelSource source(DeskRules rules) {
        return this == ESCALATION ? rules.escalation() : rules.slaBreach();
    }
}
