package dev.escalation.simulate.study;

import dev.escalation.simulate.engine.DeskRun;
import dev.escalation.simulate.engine.Scripts;
import dev.escalation.simulate.engine.Treatment;
import dev.escalation.simulate.engine.Watch;

/**
 * Looks at the open tickets, and has something done about those that a policy ranks highest. Each only once. Of a day's
 * tickets each look may take its share, and what the looks before it left over.
 */
final class Reviewer implements Watch {
    private final Policy policy;
    private final Choice choice;
    private final Treatment treatment;
    private final Colleagues colleagues;
    private final Looks looks;
    private int takenToday;
    private final int[] chosen;
    private final double[] score;

    /** The score of an open ticket; NaN if it has none. */
    @FunctionalInterface
    interface Choice {
        double of(int ticket, int donor, long now);
    }

    Reviewer(Policy policy, Choice choice, Treatment treatment, Colleagues colleagues, Looks looks) {
        this.policy = policy;
        this.choice = choice;
        this.treatment = treatment;
        this.colleagues = colleagues;
        this.looks = looks;
        this.chosen = new int[policy.perDay() + 1];
        this.score = new double[policy.perDay() + 1];
    }

    @Override
    public long nextLook(long after) {
        return looks.next(after);
    }

    @Override
    public void look(DeskRun desk, long now) {
        int look = looks.ofDay(now);
        takenToday = look == 0 ? 0 : takenToday;
        int most = policy.perDay() * (look + 1) / looks.perDay() - takenToday;
        int count = 0;
        for (int i = 0; i < desk.openCount(); i++) {
            int ticket = desk.openTicket(i);
            if (desk.chosenAt(ticket) == DeskRun.NEVER && !desk.isEscalated(ticket)) {
                int donor = desk.arrivals().script()[ticket];
                double risk = choice.of(ticket, donor, now);
                if (risk >= policy.threshold() && desk.nextStation(ticket) != Scripts.NOBODY) {
                    count = insert(ticket, risk, count, most);
                }
            }
        }
        takenToday += count;
        for (int i = 0; i < count; i++) {
            act(desk, chosen[i]);
        }
    }

    /** Among the highest so far; of the same score the ticket that came first. */
    private int insert(int ticket, double risk, int count, int most) {
        int at = count;
        while (at > 0 && (score[at - 1] < risk || (score[at - 1] == risk && chosen[at - 1] > ticket))) {
            chosen[at] = chosen[at - 1];
            score[at] = score[at - 1];
            at--;
        }
        chosen[at] = ticket;
        score[at] = risk;
        return Math.min(count + 1, most);
    }

    private void act(DeskRun desk, int ticket) {
        int station = desk.nextStation(ticket);
        if (policy.intervention().who() == Intervention.Who.SENIOR) {
            station = colleagues.senior(desk, station);
            desk.handTo(ticket, station);
        }
        desk.treat(
                ticket,
                treatment,
                colleagues.group(desk, station, policy.intervention().people()));
    }
}
