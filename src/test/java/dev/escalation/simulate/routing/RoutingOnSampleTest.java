package dev.escalation.simulate.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.etl.Cleaning;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelTrainer;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.evaluation.ThresholdRule;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingOnSampleTest {
    @Test
    void x() {
        var clean = Cleaning.run(
                        Importer.plan(Path.of(System.getProperty("probe", "sample-data")), new MappingChoice.Auto()),
                        Progress.NONE)
                .data();
        FeatureTable table = FeatureBuilder.build(
                clean,
                new FeaturePlan(Target.SLA_BREACH, PredictionPoints.only(List.of(4, 24))),
                Optional.empty(),
                OptionalLong.of(clean.lastMoment()),
                Progress.NONE);
        var cmp = ModelTrainer.train(
                table,
                new TrainingOptions(
                        Set.of(ModelKind.LOGISTIC),
                        new Embargo.Automatic(),
                        ThresholdRule.standard(),
                        TrainingOptions.Calibration.SIGMOID,
                        1),
                Progress.NONE);
        StudiedDesk studied = StudiedDesk.of(cmp, Optional.empty(), 40, 1, Progress.NONE);
        System.out.println(studied.assumptions() + " " + studied.check().verdict());
        long t = System.nanoTime();
        AgentSkills skills = AgentSkills.of(studied.fit());
        System.out.println("skills ms " + (System.nanoTime() - t) / 1e6 + " kinds " + skills.kinds());
        for (int a = 0; a < Math.min(50, studied.fit().team().size()); a++) {
            StringBuilder b = new StringBuilder(studied.fit().team().ids().level(a) + " exp "
                    + studied.fit().team().experienceYears()[a] + " open "
                    + Math.round(10 * skills.usualOpen(a)) / 10.0);
            for (int k = 0; k < skills.kinds().size(); k++) {
                Skill s = skills.of(a, k);
                if (s.tickets() >= 10)
                    b.append(String.format(
                            "  %s %d: %.2f (%.2f-%.2f; usual %.2f) br %.2f esc %.2f",
                            skills.kinds().get(k),
                            s.tickets(),
                            s.hours().value(),
                            s.hours().low(),
                            s.hours().high(),
                            s.usualHours(),
                            s.breached().value(),
                            s.escalated().value()));
            }
            System.out.println(b);
        }
        t = System.nanoTime();
        RoutingStudy study = RoutingStudy.of(
                RoutingStudy.Setup.of(studied, skills, Integer.getInteger("reps", 100), 1),
                List.of(
                        RoutingRule.RECOMMENDED,
                        RoutingRule.RECOMMENDED.withMostShare(1.1),
                        RoutingRule.RECOMMENDED.withLoadWeight(3),
                        RoutingRule.RECOMMENDED.withLoadWeight(0).withMostShare(10),
                        RoutingRule.RECOMMENDED.withLoadWeight(2).withMostShare(1.15)),
                Progress.NONE);
        System.out.println("study ms " + (System.nanoTime() - t) / 1e6);
        for (int r = 0; r < study.rules().size(); r++) {
            System.out.println(study.rules().get(r));
            System.out.println("  breaches " + study.range(r, m -> m.breached()) + " diff "
                    + study.difference(r, m -> m.breached()));
            System.out.println(
                    "  esc " + study.range(r, m -> m.escalated()) + " diff " + study.difference(r, m -> m.escalated()));
            System.out.println("  mean " + study.range(r, m -> m.meanResolveHours()) + " diff "
                    + study.difference(r, m -> m.meanResolveHours()));
            System.out.println("  p90 " + study.range(r, m -> m.ninthResolveHours()) + " diff "
                    + study.difference(r, m -> m.ninthResolveHours()));
            System.out.println(
                    "  open " + study.range(r, m -> m.meanOpen()) + " diff " + study.difference(r, m -> m.meanOpen()));
            if (r > 0) {
                Fairness f = Fairness.of(study, r);
                System.out.println("  " + f.verdict() + " " + f.count(AgentLoad.Change.CATCHES_UP) + " "
                        + f.count(AgentLoad.Change.OVERLOADED) + " " + f.before() + " " + f.after() + " "
                        + f.peersBefore() + " " + f.peersAfter());
                f.agents().stream()
                        .filter(x -> x.change() == AgentLoad.Change.OVERLOADED)
                        .forEach(x -> System.out.println("    " + x));
            }
        }
        assertThat(study.rules()).isNotEmpty();
    }
}
