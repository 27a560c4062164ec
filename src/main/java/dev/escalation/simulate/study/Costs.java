package dev.escalation.simulate.study;

import dev.escalation.features.Target;

/**
 * What outcomes cost, in one currency. All are a user's statements; none is read off the data.
 *
 * @param currency as it is written before an amount, such as EUR
 * @param agentHour of working time, at least 0
 * @param breach penalty and rework of one breached ticket, at least 0
 * @param escalation handling of one escalated ticket, at least 0
 * @param churn chance that the customer of an escalated ticket leaves because of it, 0 to 1
 * @param customer value of a customer who stays, at least 0
 */
public record Costs(
        String currency, double agentHour, double breach, double escalation, double churn, double customer) {
    /** Longer ones are no currency. */
    public static final int LONGEST_CURRENCY = 8;

    /** @throws IllegalArgumentException if a value is out of its range */
    public Costs {
        if (currency.isBlank() || currency.length() > LONGEST_CURRENCY) {
            throw new IllegalArgumentException(
                    "A currency has 1 to " + LONGEST_CURRENCY + " characters, not '" + currency + "'");
        }
        require("An agent hour", agentHour);
        require("A breach", breach);
        require("An escalation", escalation);
        require("A customer", customer);
        if (!(churn >= 0 && churn <= 1)) {
            throw new IllegalArgumentException("The chance that a customer leaves is 0 to 1, not " + churn);
        }
    }

    private static void require(String what, double amount) {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException(what + " costs 0 or more, not " + amount);
        }
    }

    /** What everything that happened in a replication costs. */
    public double of(Outcome outcome) {
        Measures measures = outcome.measures();
        return measures.breached() * of(Target.SLA_BREACH)
                + measures.escalated() * of(Target.ESCALATION)
                + outcome.treatmentHours() * agentHour;
    }

    /** What one breach, or one escalation, costs. */
    public double of(Target target) {
        return target == Target.SLA_BREACH ? breach : escalation + churn * customer;
    }

    Costs withAgentHour(double amount) {
        return new Costs(currency, amount, breach, escalation, churn, customer);
    }

    Costs withBreach(double amount) {
        return new Costs(currency, agentHour, amount, escalation, churn, customer);
    }

    Costs withEscalation(double amount) {
        return new Costs(currency, agentHour, breach, amount, churn, customer);
    }
}
