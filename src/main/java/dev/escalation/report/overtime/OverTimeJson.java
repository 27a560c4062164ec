package dev.escalation.report.overtime;

import dev.escalation.data.Instants;
import dev.escalation.model.backtest.Backtest;
import dev.escalation.model.backtest.OriginResult;
import dev.escalation.model.backtest.OriginResult.Figures;
import dev.escalation.model.drift.Drift;
import dev.escalation.model.drift.FeatureDrift;
import dev.escalation.model.drift.PeriodCheck;
import dev.escalation.model.drift.Psi;
import dev.escalation.model.drift.RetrainVerdict;
import dev.escalation.model.evaluation.BootstrapInterval;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Backtest and drift for programs. */
public final class OverTimeJson {
    private OverTimeJson() {}

    public static Map<String, Object> of(OverTime result) {
        Map<String, Object> json = new LinkedHashMap<>();
        OverTimeWords words = new OverTimeWords(result);
        RetrainVerdict verdict = result.verdict();
        json.put("advice", id(verdict.advice()));
        json.put("reasons", verdict.reasons().stream().map(OverTimeJson::id).toList());
        json.put("in_words", words.verdict());
        json.put(
                "backtest",
                result.backtest()
                        .map(backtest -> backtest(backtest, words))
                        .orElse(Map.of("failed", result.whyNoBacktest())));
        json.put(
                "drift",
                result.drift().map(drift -> drift(drift, words)).orElse(Map.of("failed", result.whyNoDrift())));
        return json;
    }

    private static Map<String, Object> backtest(Backtest backtest, OverTimeWords words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", backtest.kind().id());
        json.put("weeks", backtest.plan().weeks());
        json.put("in_words", words.summary(backtest));
        json.put("test_read", backtest.testReads());
        json.put("test_read_in_words", words.testRead(backtest));
        json.put("tickets_behind_the_last_window", backtest.plan().ticketsBehind());
        json.put(
                "windows", backtest.results().stream().map(OverTimeJson::window).toList());
        return json;
    }

    private static Map<String, Object> window(OriginResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("origin", Instants.format(result.window().origin()));
        json.put("end", Instants.format(result.window().end()));
        json.put("learned_tickets", result.learnedTickets());
        json.put("test_tickets", result.testTickets());
        json.put("test_period_tickets", result.testPeriodTickets());
        if (result.figures().isEmpty()) {
            json.put("failed", result.why());
            return json;
        }
        Figures figures = result.figures().get();
        json.put("rows", figures.fresh().rows());
        json.put("positives", figures.fresh().positives());
        json.put("positive_tickets", figures.fresh().positiveTickets());
        json.put("base_rate", number(figures.baseRate()));
        json.put("alert_line", number(figures.fresh().threshold()));
        OverTimeFiles.metrics().forEach((name, metric) -> json.put(name, interval(metric.apply(figures.fresh()))));
        json.put("first_model_roc_auc", interval(figures.kept().rocAuc()));
        json.put("gain", interval(figures.gain()));
        json.put("verdict", figures.fresh().verdict().words());
        return json;
    }

    private static Map<String, Object> drift(Drift drift, OverTimeWords words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("split", Instants.format(drift.split()));
        json.put("tickets_then", drift.tickets().then());
        json.put("tickets_now", drift.tickets().now());
        json.put("in_words", words.drift(drift));
        json.put("score", psi(drift.score()));
        Map<String, Object> rate = new LinkedHashMap<>();
        rate.put("then", number(drift.rate().then()));
        rate.put("now", number(drift.rate().now()));
        rate.put("difference_low", number(drift.rate().low()));
        rate.put("difference_high", number(drift.rate().high()));
        json.put("base_rate", rate);
        json.put("period", period(drift.period()));
        json.put(
                "features", drift.features().stream().map(OverTimeJson::feature).toList());
        return json;
    }

    private static Map<String, Object> period(PeriodCheck check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("roc_auc", interval(check.rocAuc()));
        json.put("rows", check.rows());
        json.put(
                "told_by",
                check.tell().stream()
                        .map(tell -> Map.of("feature", tell.info().source(), "loss", tell.loss()))
                        .toList());
        return json;
    }

    private static Map<String, Object> feature(FeatureDrift feature) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("feature", feature.info().name());
        json.put("kind", id(feature.kind()));
        json.putAll(psi(feature.psi()));
        return json;
    }

    private static Map<String, Object> psi(Psi psi) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("psi", number(psi.value()));
        json.put("by_chance", number(psi.chance()));
        json.put("band", id(psi.band()));
        return json;
    }

    private static Map<String, Object> interval(BootstrapInterval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", number(interval.value()));
        json.put("low", number(interval.low()));
        json.put("high", number(interval.high()));
        return json;
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
