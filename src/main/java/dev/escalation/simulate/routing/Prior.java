package dev.escalation.simulate.routing;

import java.util.List;

/** How much members of a group differ from one another, and so how much a few values of one of them tell. */
interface Prior {
    /**
     * Members that are compared with one another.
     *
     * @param members values of each; at least one has some
     */
    record Group(List<Tally> members) {
        public Group {
            members = members.stream().filter(one -> one.count() > 0).toList();
        }

        Tally all() {
            Tally all = new Tally();
            members.forEach(all::add);
            return all;
        }

        /** Values less what the largest members hold: {@code N − Σ n² / N}, the weight of the variance between. */
        double weightBetween() {
            double values = all().count();
            return values
                    - members.stream()
                                    .mapToDouble(one -> (double) one.count() * one.count())
                                    .sum()
                            / values;
        }
    }

    /**
     * What a member probably is like.
     *
     * @param usual mean of the group
     * @param own values of the member; none gives what is usual
     */
    Estimate of(double usual, Tally own);
}
