package dev.escalation.app;

import dev.escalation.features.Target;
import dev.escalation.simulate.study.Compared;
import dev.escalation.simulate.study.Outcome;
import dev.escalation.simulate.study.Range;
import dev.escalation.simulate.study.Scenario;
import dev.escalation.simulate.study.Simulation;
import java.time.Instant;
import java.util.Optional;

/**
 * A scenario with what it came to, under a name.
 *
 * @param snapshot of the data it was simulated on
 * @param outcomesToday breaches, or escalations, if nobody acts
 * @param avoided of those, by the model
 * @param attention share by which the time until somebody cares changes, by the model
 * @param hours of agents that acting takes
 * @param saving in the scenario's currency; empty without costs
 */
public record SavedScenario(
        String name,
        Instant savedAt,
        String snapshot,
        Target target,
        Scenario scenario,
        Range outcomesToday,
        Range avoided,
        Range attention,
        Range hours,
        Optional<Range> saving) {
    public static final int LONGEST_NAME = 60;

    /** @throws IllegalArgumentException if the name is blank or too long */
    public SavedScenario {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    public static SavedScenario of(String name, Simulation simulation, Instant now) {
        return new SavedScenario(
                name.strip(),
                now,
                simulation.desk().fit().data().origin().snapshotHash(),
                simulation.desk().target(),
                simulation.scenario(),
                simulation.range(Compared.TODAY, simulation.outcomes()),
                simulation.avoided(Compared.MODEL),
                simulation.change(Compared.MODEL, Outcome::attentionHours),
                simulation.range(Compared.MODEL, Outcome::treatmentHours),
                simulation.scenario().costs().map(_ -> simulation.worth(Compared.MODEL)));
    }
}
