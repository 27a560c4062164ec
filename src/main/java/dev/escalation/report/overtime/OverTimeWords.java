package dev.escalation.report.overtime;

import dev.escalation.model.ModelKind;
import dev.escalation.model.backtest.Backtest;
import dev.escalation.model.backtest.BacktestPlan;
import dev.escalation.model.backtest.BacktestSummary;
import dev.escalation.model.backtest.OriginResult;
import dev.escalation.model.backtest.OriginResult.Figures;
import dev.escalation.model.backtest.Window;
import dev.escalation.model.drift.Drift;
import dev.escalation.model.drift.PeriodCheck;
import dev.escalation.model.drift.RateChange;
import dev.escalation.model.drift.RetrainVerdict;
import dev.escalation.model.drift.RetrainVerdict.Reason;
import dev.escalation.model.evaluation.BootstrapInterval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a backtest and the drift of a model come to, in sentences. */
public record OverTimeWords(OverTime result) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    /** From here on rows of then and now are hardly alike. */
    private static final double TOLD_APART = 0.75;

    private static final double HARDLY_TOLD_APART = 0.6;

    private ZoneId zone() {
        return result.about().table().data().rules().zone();
    }

    /** {@code 4 Apr 2016}. */
    public String day(long moment) {
        return DAY.format(Instant.ofEpochMilli(moment).atZone(zone()));
    }

    /** {@code week of 4 Apr 2016}, {@code 2 weeks from 4 Apr 2016}. */
    public String window(Window window, int weeks) {
        return weeks == 1 ? "week of " + day(window.origin()) : weeks + " weeks from " + day(window.origin());
    }

    /** How good the model was, window by window, in one sentence. */
    public String summary(Backtest backtest) {
        return summary(backtest.kind(), backtest.plan(), backtest.results());
    }

    /** The same of the first windows, while others are still computed. */
    public String summary(ModelKind kind, BacktestPlan plan, List<OriginResult> results) {
        BacktestSummary summary = BacktestSummary.of(results);
        if (summary.lowest().isEmpty() || summary.highest().isEmpty()) {
            return "No window could be tested.";
        }
        OriginResult lowest = summary.lowest().get();
        double low = BacktestSummary.rocAuc(lowest);
        String length = plan.weeks() == 1 ? "one week" : plan.weeks() + " weeks";
        if (summary.windows() == 1) {
            return String.format(
                    Locale.ROOT,
                    "In the %s the ROC AUC of %s was %.3f.",
                    window(lowest.window(), plan.weeks()),
                    kind.label(),
                    low);
        }
        return String.format(
                Locale.ROOT,
                "Over %d windows of %s the ROC AUC of %s was between %.3f and %.3f; weakest: the %s.",
                summary.windows(),
                length,
                kind.label(),
                low,
                BacktestSummary.rocAuc(summary.highest().get()),
                window(lowest.window(), plan.weeks()));
    }

    /** That the backtest looks at tickets on which the models are compared. */
    public String testRead(Backtest backtest) {
        int reads = backtest.testReads();
        return reads == 0
                ? "It reads no ticket of the test period."
                : String.format(
                        Locale.ROOT,
                        "It reads tickets of the test period too, in %d of %d windows: what you choose after looking at it"
                                + " has seen the test %s.",
                        reads,
                        backtest.measured().size(),
                        reads == 1 ? "once more" : reads + " times more");
    }

    /** Tickets that no window holds. */
    public String leftOut(Backtest backtest) {
        return backtest.plan().ticketsBehind() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%,d later tickets are in no window: their outcomes may be open still, they are the last fiftieth,"
                                + " or their week is not over.",
                        backtest.plan().ticketsBehind());
    }

    /** Train again, watch, or no need, and the weightiest reason. */
    public String verdict() {
        RetrainVerdict verdict = result.verdict();
        String advice = switch (verdict.advice()) {
            case RETRAIN -> "Train again: ";
            case WATCH -> "Watch: ";
            case NO_NEED -> "No need to train again: ";
        };
        return advice
                + String.join("; ", verdict.reasons().stream().map(this::reason).toList()) + ".";
    }

    private String reason(Reason reason) {
        return switch (reason) {
            case LEARNING_ANEW_HELPS ->
                String.format(
                        Locale.ROOT,
                        "a model that learned anew ranked better than the first one left as it was, by %s in the later"
                                + " windows",
                        gain(lateGain()));
            case LAST_WINDOW_WORSE ->
                "in the last window even a model that learned anew was worse than before, so something has changed that the"
                        + " features do not tell";
            case SCORES_MOVED ->
                "scores lie elsewhere than when the alert line was chosen, so it may raise more or fewer alerts than it was"
                        + " set for";
            case RATE_CHANGED -> result.drift().map(drift -> rate(drift.rate())).orElse("");
            case FEATURES_MOVED -> "features have moved far, and no backtest says whether that matters";
            case PERFORMANCE_HOLDS ->
                String.format(
                        Locale.ROOT,
                        "the model holds over the windows, and learning anew gained %s in the later ones",
                        gain(lateGain()));
            case NOT_BACKTESTED ->
                "nothing has moved far; whether the model holds is not measured, for fewer than three windows were tested";
        };
    }

    private BootstrapInterval lateGain() {
        return BacktestSummary.of(result.backtest().map(Backtest::results).orElse(List.of()))
                .lateGain();
    }

    private static String gain(BootstrapInterval gain) {
        return String.format(
                Locale.ROOT, "%.3f of ROC AUC (95 %% interval %.3f to %.3f)", gain.value(), gain.low(), gain.high());
    }

    private static String rate(RateChange rate) {
        return String.format(
                Locale.ROOT,
                "the share with the outcome went from %.1f %% to %.1f %% (difference %+.1f, 95 %% interval %+.1f to %+.1f)",
                100 * rate.then(),
                100 * rate.now(),
                100 * (rate.now() - rate.then()),
                100 * rate.low(),
                100 * rate.high());
    }

    /** What has changed, in some sentences. */
    public List<String> drift(Drift drift) {
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                Locale.ROOT,
                "Then is everything before %s (%,d tickets), now is everything since (%,d).",
                day(drift.split()),
                drift.tickets().then(),
                drift.tickets().now()));
        sentences.add(
                capital(rate(drift.rate())) + (drift.rate().isBeyondChance() ? "." : "; chance alone may do that."));
        sentences.add(String.format(
                Locale.ROOT,
                "Scores: stability index %.2f, %s.",
                drift.score().value(),
                band(drift.score().band())));
        int moved = drift.moved().size();
        sentences.add(
                moved == 0
                        ? "No feature of the tickets has moved beyond chance."
                        : String.format(
                                Locale.ROOT,
                                "%d %s moved: %s.",
                                moved,
                                moved == 1 ? "feature has" : "features have",
                                names(drift)));
        sentences.add(period(drift.period()));
        return sentences;
    }

    private static String names(Drift drift) {
        List<String> names = drift.moved().stream()
                .limit(4)
                .map(one -> one.info().label()
                        + String.format(Locale.ROOT, " (%.2f)", one.psi().value()))
                .toList();
        return String.join(", ", names) + (drift.moved().size() > names.size() ? " and others" : "");
    }

    private static String band(dev.escalation.model.drift.Psi.Band band) {
        return switch (band) {
            case STABLE -> "stable";
            case MOVED -> "moved";
            case MOVED_FAR -> "moved far";
        };
    }

    /** Whether periods can be told apart, and by what. */
    public String period(PeriodCheck check) {
        double auc = check.rocAuc().value();
        String apart = auc < HARDLY_TOLD_APART
                ? "can hardly be told apart"
                : auc < TOLD_APART ? "can be told apart to some degree" : "are easily told apart";
        String by = check.tell().isEmpty()
                ? ""
                : ", mostly by "
                        + String.join(
                                ", ",
                                check.tell().stream()
                                        .limit(3)
                                        .map(tell -> tell.info().label())
                                        .toList());
        return String.format(
                Locale.ROOT,
                "Rows of then and now %s%s: a model that guesses the period reaches a ROC AUC of %.3f (%.3f to %.3f; 0.5 is"
                        + " guessing).",
                apart,
                auc < HARDLY_TOLD_APART ? "" : by,
                auc,
                check.rocAuc().low(),
                check.rocAuc().high());
    }

    /** How much the window's figures can be worth. */
    public static Optional<String> doubt(OriginResult result) {
        return result.figures()
                .map(Figures::fresh)
                .filter(fresh -> fresh.verdict() == dev.escalation.model.evaluation.Verdict.NOT_ENOUGH_EVIDENCE)
                .map(fresh -> fresh.verdict().words());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
