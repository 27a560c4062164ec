package dev.escalation.ui.explain;

import dev.escalation.chart.Chart;
import dev.escalation.chart.LevelEffects;
import dev.escalation.chart.LevelsChart;
import dev.escalation.data.TextColumn;
import dev.escalation.explain.FactorWords;
import dev.escalation.explain.GlobalImportance.Column;
import dev.escalation.explain.TicketExplanation.Factor;
import dev.escalation.features.FeatureTable;
import dev.escalation.live.RiskQueue;
import dev.escalation.report.ExplanationCharts;
import dev.escalation.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is shown of one factor.
 *
 * @param sentence made of the numbers and of nothing else
 * @param tickets the open tickets whose risk it raises, the strongest effect first
 */
record FactorDetail(Column column, Chart chart, String sentence, List<OpenTicket> tickets) {
    /**
     * An open ticket with the factor of interest.
     *
     * @param words of the factor, in the language of the window
     */
    record OpenTicket(RiskQueue.Entry entry, String subject, Factor factor, String words) {
        int row() {
            return entry.explanation().row();
        }
    }

    static FactorDetail of(Prepared ready, Column column, Texts texts) {
        ExplanationCharts charts = ready.charts();
        RiskQueue queue = ready.insight().queue();
        Chart chart = charts.dependence(column);
        String sentence = chart instanceof LevelsChart levels
                ? sentence(levels.levels(), texts)
                : new EffectSentence(texts, column.info().unit()).of(charts.effects(column));
        return new FactorDetail(
                column, chart, sentence, tickets(column, queue, ready.whose().openRows(), texts));
    }

    int[] rows() {
        return tickets.stream().mapToInt(OpenTicket::row).toArray();
    }

    private static List<OpenTicket> tickets(Column column, RiskQueue queue, Set<Integer> rows, Texts texts) {
        FactorWords words = queue.words().in(texts.phrases());
        FeatureTable table = queue.table();
        TextColumn subjects = table.data().tickets().subject();
        return queue.entries().stream()
                .filter(entry -> rows.contains(entry.explanation().row()))
                .flatMap(entry -> entry.explanation().factors().stream()
                        .filter(factor -> factor.column().equals(column.info().name()) && factor.effect() > 0)
                        .map(factor -> new OpenTicket(
                                entry,
                                subjects.get(table.ticket()[entry.explanation().row()]),
                                factor,
                                words.say(factor.column(), entry.explanation().row()))))
                .sorted(Comparator.comparingDouble(
                        (OpenTicket ticket) -> -ticket.factor().effect()))
                .toList();
    }

    private static String sentence(List<LevelEffects> levels, Texts texts) {
        List<LevelEffects> named =
                levels.stream().filter(one -> one.count() == 1).toList();
        if (named.size() < 2) {
            return texts.get("explain.sentence.one");
        }
        Comparator<LevelEffects> byMean = Comparator.comparingDouble(LevelEffects::mean);
        LevelEffects highest = named.stream().max(byMean).orElseThrow();
        LevelEffects lowest = named.stream().min(byMean).orElseThrow();
        return texts.get(
                named.size() == levels.size() ? "explain.sentence.levels" : "explain.sentence.named",
                highest.level(),
                texts.formats().effect(highest.mean()),
                lowest.level(),
                texts.formats().effect(lowest.mean()));
    }
}
