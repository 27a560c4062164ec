package dev.escalation.ui.explore;

import dev.escalation.analysis.Exploration;
import dev.escalation.analysis.Levels;
import dev.escalation.chart.Chart;
import java.util.Optional;

/**
 * What is shown of a question.
 *
 * @param finding the main figures in one or two sentences
 * @param note what to know of the course over time, may be empty
 * @param spread how the single values lie, where they are no yes or no
 */
record Answer(
        Question question,
        Levels levels,
        String finding,
        String note,
        Chart overTime,
        Optional<Chart> spread,
        Chart byLevel) {
    static Answer of(Exploration exploration, Question question, ExploreWords words) {
        Levels levels = exploration.levels(question.column());
        return switch (question.measure()) {
            case VOLUME -> new VolumeAnswer(exploration, question, levels, words).answer();
            case RESOLUTION -> new ResolutionAnswer(exploration, question, levels, words).answer();
            case ESCALATION, BREACH -> new RateAnswer(exploration, question, levels, words).answer();
        };
    }
}
