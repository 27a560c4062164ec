package dev.escalation.ui.versus;

import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.model.ScoringCost;
import dev.escalation.model.versus.Versus;
import dev.escalation.task.Progress;
import java.util.HashMap;
import java.util.Map;

/**
 * What does not depend on which two are chosen.
 *
 * @param micros for one score, by name of the model; none for a yardstick
 */
record Prepared(Versus versus, Map<String, Double> micros) {
    static Prepared of(Comparison comparison, Progress progress) {
        Versus versus = Versus.of(comparison, progress);
        Map<String, Double> micros = new HashMap<>();
        for (ModelResult result : comparison.results()) {
            result.model()
                    .ifPresent(model -> micros.put(
                            result.name(),
                            ScoringCost.micros(model, comparison.table(), comparison.testRows(), progress)));
        }
        return new Prepared(versus, micros);
    }
}
