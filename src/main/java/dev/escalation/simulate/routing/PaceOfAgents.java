package dev.escalation.simulate.routing;

import dev.escalation.simulate.engine.Substitution;
import dev.escalation.simulate.fit.Donors;

/**
 * What moving a ticket to another agent changes besides hours and queues: every step, the wait for the desk and the work,
 * takes as much longer as the other agent is usually slower at the kind of work, both compared with their own departments
 * and drawn towards them. Agents who do not differ by more than chance change nothing. The time of an act stays the
 * step's, not the other agent's own: busy days tell how much somebody had to do rather than how quick somebody is.
 */
final class PaceOfAgents implements Substitution {
    private static final double MOST = 2;

    private final Donors donors;
    private final int[] kindOfDonor;
    private final double[][] pace;

    PaceOfAgents(Donors donors, int[] kindOfDonor, AgentSkills skills) {
        this.donors = donors;
        this.kindOfDonor = kindOfDonor;
        this.pace = skills.figures(Skill::pace);
    }

    @Override
    public double factor(int script, int step, int station) {
        int kind = kindOfDonor[script];
        double factor = pace[station][kind] / pace[donors.agent()[step]][kind];
        return factor > 0 ? Math.clamp(factor, 1 / MOST, MOST) : 1;
    }
}
