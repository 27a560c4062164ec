package dev.escalation.simulate.study;

import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much what the model's policy is worth depends on each assumption, one changed at a time.
 *
 * @param now as assumed
 * @param rows the most important assumption first
 */
public record Sensitivity(Range now, List<Row> rows) {
    private static final double MORE = 1.5;
    private static final double LITTLE = 0.1;
    /** The time per act is an upper limit: it may well be less. */
    private static final double LESS_HANDLING = 0.7;

    public Sensitivity {
        rows = rows.stream()
                .sorted(Comparator.comparingDouble(Row::width).reversed().thenComparing(Row::lever))
                .toList();
    }

    /** What can be assumed otherwise. */
    public enum Lever {
        /** Chance that the intervention works. */
        CHANCE,
        /** Minutes of each who takes part. */
        MINUTES,
        /** Factor on the waits that are left. */
        PACE,
        /** Share of their hours that agents have for tickets. */
        AVAILABILITY,
        /** Factor on the number of new tickets. */
        ARRIVALS,
        /** Factor on the time of one act. */
        HANDLING,
        /** What an agent's hour costs. */
        AGENT_HOUR,
        /** What a breach costs. */
        BREACH,
        /** What an escalation costs, the customers that leave included. */
        ESCALATION
    }

    /**
     * One assumption at a lower and at a higher value.
     *
     * @param low the lower value
     * @param atLow what the policy is worth then
     */
    public record Row(Lever lever, double low, double high, Range atLow, Range atHigh) {
        double width() {
            return Math.abs(atHigh.mean() - atLow.mean());
        }
    }

    /**
     * @param replications of each of some 13 simulations
     * @param seed decides all luck
     */
    public static Sensitivity of(StudiedDesk desk, Scenario scenario, int replications, long seed, Progress progress) {
        return new Runs(desk, scenario, replications, seed, progress).all();
    }

    private record Runs(StudiedDesk desk, Scenario scenario, int replications, long seed, Progress progress) {
        Sensitivity all() {
            Assumptions base = scenario.on(desk.assumptions());
            Intervention does = scenario.intervention();
            Policy model = scenario.top(Ranking.MODEL);
            List<Policy> policies = new ArrayList<>(List.of(model));
            List<Part> parts = new ArrayList<>();
            parts.add(new Part(Lever.CHANCE, does.worksAtLeast(), does.worksAtMost(), does::working));
            parts.add(new Part(Lever.MINUTES, does.minutes() / MORE, does.minutes() * MORE, does::taking));
            if (does.pace() != 1) {
                parts.add(new Part(Lever.PACE, does.pace() / MORE, Math.min(1, does.pace() * MORE), does::at));
            }
            for (Part part : parts) {
                policies.add(model.with(part.apply.at(part.low)));
                policies.add(model.with(part.apply.at(part.high)));
            }
            Study study = Study.of(setup(base), policies, progress);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                rows.add(parts.get(i)
                        .row(
                                study.worth(2 + 2 * i, worth(scenario.costs())),
                                study.worth(3 + 2 * i, worth(scenario.costs()))));
            }
            addDesks(rows, base, model);
            scenario.costs().ifPresent(costs -> addCosts(rows, study, costs));
            return new Sensitivity(study.worth(1, worth(scenario.costs())), rows);
        }

        private void addDesks(List<Row> rows, Assumptions base, Policy model) {
            double available = base.availability();
            rows.add(desks(
                    Lever.AVAILABILITY,
                    available * (1 - LITTLE),
                    Math.min(1, available * (1 + LITTLE)),
                    base::withAvailability,
                    model));
            double arrivals = base.arrivals();
            rows.add(
                    desks(Lever.ARRIVALS, arrivals * (1 - LITTLE), arrivals * (1 + LITTLE), base::withArrivals, model));
            double handling = base.handling();
            rows.add(desks(Lever.HANDLING, handling * LESS_HANDLING, handling, base::withHandling, model));
        }

        private Row desks(Lever lever, double low, double high, Changed<Assumptions> change, Policy model) {
            return new Row(lever, low, high, worthOn(change.at(low), model), worthOn(change.at(high), model));
        }

        private Range worthOn(Assumptions assumptions, Policy model) {
            return Study.of(setup(assumptions), List.of(model), progress).worth(1, worth(scenario.costs()));
        }

        /** Other costs need no other simulation. */
        private void addCosts(List<Row> rows, Study study, Costs costs) {
            addCost(rows, study, Lever.AGENT_HOUR, costs.agentHour(), costs::withAgentHour);
            addCost(rows, study, Lever.BREACH, costs.breach(), costs::withBreach);
            addCost(rows, study, Lever.ESCALATION, costs.escalation(), costs::withEscalation);
        }

        private void addCost(List<Row> rows, Study study, Lever lever, double value, Changed<Costs> change) {
            if (value > 0) {
                double low = value / MORE;
                double high = value * MORE;
                rows.add(new Row(
                        lever,
                        low,
                        high,
                        study.worth(1, worth(Optional.of(change.at(low)))),
                        study.worth(1, worth(Optional.of(change.at(high))))));
            }
        }

        private Worth worth(Optional<Costs> costs) {
            return Worth.of(costs, desk.target());
        }

        private Study.Setup setup(Assumptions assumptions) {
            return Simulation.setup(desk, scenario, assumptions, replications, seed);
        }
    }

    /** The same at another value. */
    @FunctionalInterface
    private interface Changed<T> {
        T at(double value);
    }

    private record Part(Lever lever, double low, double high, Changed<Intervention> apply) {
        Row row(Range atLow, Range atHigh) {
            return new Row(lever, low, high, atLow, atHigh);
        }
    }
}
