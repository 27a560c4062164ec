package dev.escalation.simulate.engine;

/**
 * Something done about a ticket besides its usual course. It costs somebody's time first, and then it works or not.
 *
 * @param minutes of work of everybody who takes part, above 0
 * @param chance that it works, 0 to 1
 * @param pace if it works, factor on the waits for the desk that are left, above 0; 1 changes nothing
 * @param answerPace if it works, factor on the waits for the customer that are left, likewise
 * @param calms if it works, the customer does not escalate any more
 */
public record Treatment(double minutes, double chance, double pace, double answerPace, boolean calms) {
    /** @throws IllegalArgumentException if a value is out of its range */
    public Treatment {
        if (!(minutes > 0) || !(chance >= 0 && chance <= 1) || !(pace > 0) || !(answerPace > 0)) {
            throw new IllegalArgumentException("A treatment needs minutes and factors above 0, and a chance of 0 to 1: "
                    + minutes + " min, " + chance + ", " + pace + ", " + answerPace);
        }
    }
}
