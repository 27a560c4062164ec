package dev.escalation.simulate.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.features.Target;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.simulate.fit.DeskFit;
import dev.escalation.simulate.study.Assumptions;
import dev.escalation.simulate.study.Calibration;
import dev.escalation.simulate.study.FitCheck;
import dev.escalation.simulate.study.Measures;
import dev.escalation.simulate.study.ScoreCourses;
import dev.escalation.simulate.study.StudiedDesk;
import dev.escalation.task.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk of the sample: its agents act sooner the more years they have, and senior ones get what escalates. */
@Tag("slow")
class RoutingOnSampleTest {
    private static StudiedDesk studied;
    private static AgentSkills skills;
    private static RoutingStudy study;

    @BeforeAll
    static void simulate() {
        CleanData data = Cleaning.run(Importer.plan(Path.of("sample-data"), new MappingChoice.Auto()), Progress.NONE)
                .data();
        long[] created = data.tickets().createdAt();
        long moment = Arrays.stream(created)
                .sorted()
                .skip((long) (0.8 * created.length))
                .findFirst()
                .orElseThrow();
        DeskFit fit = DeskFit.of(data, rows(created, at -> at < moment), moment);
        Assumptions assumptions = Calibration.of(fit, 1, Progress.NONE);
        FitCheck check = FitCheck.of(fit, assumptions, FitCheck.takesTicketsUntil(fit), 10, 1, Progress.NONE);
        int[] after = rows(created, at -> at >= moment);
        studied = new StudiedDesk(
                fit,
                assumptions,
                check,
                fit.donors(after, data.lastMoment()),
                Target.SLA_BREACH,
                ScoreCourses.none(after.length),
                ScoreCourses.none(after.length),
                0.5);
        skills = AgentSkills.of(fit);
        study = RoutingStudy.of(
                RoutingStudy.Setup.of(studied, skills, 30, 1),
                List.of(RoutingRule.LEAST_LOADED, RoutingRule.BY_SKILL, RoutingRule.RECOMMENDED),
                Progress.NONE);
    }

    private static int[] rows(long[] created, LongPredicate which) {
        return IntStream.range(0, created.length)
                .filter(ticket -> which.test(created[ticket]))
                .toArray();
    }

    /** Juniors wait longer, seniors less: a skill of about 0.5 against 0.8 is a wait of 1 against 0.8. */
    @Test
    void experienceIsFoundInTheWaits() {
        assertThat(mean(Skill::pace, years -> years <= 2)).isGreaterThan(1.04);
        assertThat(mean(Skill::pace, years -> years >= 8)).isLessThan(0.94);
    }

    /** Escalated tickets are given to seniors, and still the share of those who had them first is that of their skill. */
    @Test
    void whoIsGivenEscalatedTicketsDoesNotCountAsTheirCause() {
        assertThat(mean(skill -> skill.escalated().value(), years -> years <= 2))
                .isGreaterThan(mean(skill -> skill.escalated().value(), years -> years >= 8));
    }

    /** Over agents of some years, at the kind of work that each does most. */
    private static double mean(ToDoubleFunction<Skill> figure, DoublePredicate years) {
        double[] experience = studied.fit().team().experienceYears();
        return IntStream.range(0, experience.length)
                .filter(agent -> years.test(experience[agent]))
                .mapToDouble(agent -> figure.applyAsDouble(skills.of(agent, skills.mainKind(agent))))
                .average()
                .orElseThrow();
    }

    @Test
    void theRecommendedRuleResolvesSoonerAndSkillAloneDoesNot() {
        assertThat(study.difference(3, Measures::meanResolveHours).high()).isNegative();
        assertThat(study.difference(3, Measures::breached).mean()).isBetween(-60.0, -10.0);
        assertThat(study.difference(2, Measures::meanResolveHours).low()).isPositive();
    }

    @Test
    void itIsMoreEvenAndSkillAlonePilesUp() {
        Fairness recommended = Fairness.of(study, 3);
        assertThat(recommended.peersAfter().gini())
                .isLessThan(recommended.peersBefore().gini() / 2);
        assertThat(recommended.verdict()).isIn(Fairness.Verdict.MORE_EVEN, Fairness.Verdict.MORE_EVEN_BUT_FOR_SOME);
        assertThat(Fairness.of(study, 2).verdict()).isEqualTo(Fairness.Verdict.PILES_ON_THE_BEST);
    }
}
