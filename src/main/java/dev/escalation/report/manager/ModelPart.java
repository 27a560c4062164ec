package dev.escalation.report.manager;

import dev.escalation.explain.Explanation;
import dev.escalation.explain.GlobalImportance;
import dev.escalation.features.CutCheck;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.Comparison;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.leak.LeakFinding;
import java.util.List;
import java.util.Optional;

/**
 * The model in use: how good it is, what it reacts to, and what it says of the open tickets.
 *
 * @param inUse figures of the model on its test
 * @param compared all that were compared, that one included
 * @param comparison with curves; empty for a saved model, whose figures come from its own record
 * @param testedOn on what it was tested, in a sentence
 * @param explanation over many scores; of none if it failed
 * @param notExplained why there is no explanation; empty if there is one
 * @param earlier what the model would have said a day before
 */
public record ModelPart(
        ModelFigures inUse,
        List<ModelFigures> compared,
        Optional<Comparison> comparison,
        String testedOn,
        CutCheck cut,
        List<LeakFinding> findings,
        Explanation explanation,
        String notExplained,
        GlobalImportance importance,
        RiskQueue queue,
        EarlierRisk earlier) {
    public ModelPart {
        compared = List.copyOf(compared);
        findings = List.copyOf(findings);
    }

    TrainedModel model() {
        return queue.model();
    }

    List<LeakFinding> alarms() {
        return findings.stream()
                .filter(finding -> finding.severity() == LeakFinding.Severity.ALARM)
                .toList();
    }
}
