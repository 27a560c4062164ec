package dev.escalation.ui.routing;

import dev.escalation.report.CsvFile;
import dev.escalation.simulate.routing.AgentLoad;
import dev.escalation.simulate.routing.Fairness;
import dev.escalation.simulate.routing.RoutingStudy;
import dev.escalation.simulate.study.Range;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the screen shows of a simulation, as files. */
final class RoutingCsv {
    private final Texts texts;
    private final RoutingWords words;

    RoutingCsv(Texts texts) {
        this.texts = texts;
        this.words = new RoutingWords(texts);
    }

    /** One line per rule and figure, each with its difference from today. */
    void effects(RoutingStudy study, Path file) throws IOException {
        List<String> header =
                List.of("rule", "figure", "mean", "low", "high", "difference", "difference_low", "difference_high");
        try (CsvFile csv = new CsvFile(file, header)) {
            for (int rule = 0; rule < study.rules().size(); rule++) {
                for (EffectTable.Figure figure : EffectTable.FIGURES) {
                    csv.text(words.rule(study.rules().get(rule).basis())).text(texts.get(figure.key()));
                    add(csv, study.range(rule, figure.of()));
                    add(csv, study.difference(rule, figure.of()));
                    csv.endRow();
                }
            }
        }
    }

    private static void add(CsvFile csv, Range range) {
        csv.number(range.mean()).number(range.low()).number(range.high());
    }

    /** One line per rule and agent. */
    void fairness(RoutingDesk desk, RoutingStudy study, Path file) throws IOException {
        List<String> header = new ArrayList<>(List.of("rule", "agent", "name"));
        header.addAll(List.of("busy_today", "busy", "tickets_per_hour_today", "tickets_per_hour"));
        header.addAll(List.of("colleagues_busy_today", "colleagues_busy", "pace", "change"));
        try (CsvFile csv = new CsvFile(file, header)) {
            for (int rule = 1; rule < study.rules().size(); rule++) {
                for (AgentLoad load : Fairness.of(study, rule).agents()) {
                    csv.text(words.rule(study.rules().get(rule).basis()))
                            .text(desk.studied().fit().team().ids().level(load.agent()))
                            .text(desk.name(load.agent()));
                    csv.number(load.busyBefore()).number(load.busyAfter());
                    csv.number(load.ticketsBefore()).number(load.ticketsAfter());
                    csv.number(load.peersBefore()).number(load.peersAfter()).number(load.pace());
                    csv.text(load.change().name().toLowerCase(Locale.ROOT)).endRow();
                }
            }
        }
    }
}
