package dev.escalation.simulate.routing;

/**
 * How an agent does with one kind of work, as far as the history tells.
 *
 * @param tickets resolved
 * @param hours that a ticket lay with the agent, in the agent's working hours and at the usual urgency
 * @param usualHours of the agent's department
 * @param breached share resolved too late, 0 to 1; NaN where no service levels are known
 * @param escalated share that their customers escalated
 */
public record Skill(int tickets, Estimate hours, double usualHours, Estimate breached, Estimate escalated) {
    /** Below 1 for somebody faster than usual. */
    public double pace() {
        return hours.value() / usualHours;
    }
}
