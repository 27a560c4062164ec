package dev.escalation.report.closer;

import dev.escalation.live.replay.Snapshots;
import dev.escalation.model.closer.BaseRateShift;
import dev.escalation.model.closer.LeadTime;
import dev.escalation.model.evaluation.BootstrapInterval;
import dev.escalation.report.JsonFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The block of {@code summary.json} about a closer look. */
public final class CloserJson {
    private static final double RARE = 1 / 250.0;

    private CloserJson() {}

    public static Map<String, Object> of(CloserResults results) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", results.look().result().name());
        json.put("lead_time", leadTime(results.lead()));
        json.put("capacity", capacity(results));
        json.put("slices", slices(results));
        json.put("base_rate", baseRate(results.rates()));
        json.put("snapshots", snapshots(results.snapshots()));
        return json;
    }

    private static Map<String, Object> leadTime(LeadTime lead) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcomes", lead.outcomes());
        json.put("outcomes_without_a_moment", lead.untimed());
        json.put("alerted", lead.alerted());
        json.put("median_hours", interval(lead.medianHours()));
        Map<String, Object> shares = new LinkedHashMap<>();
        lead.within().forEach(within -> shares.put(within.hours() + "_hours", interval(within.share())));
        json.put("alerted_at_least_before", shares);
        json.put("verdict", lead.verdict().words());
        return json;
    }

    private static Map<String, Object> capacity(CloserResults results) {
        int perDay = CloserResults.PER_DAY;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reviews_per_day", perDay);
        json.put("caught", interval(results.capacity().at(perDay).share()));
        json.put(
                "caught_by_rule",
                JsonFile.number(results.rule().at(perDay).share().value()));
        json.put(
                "caught_by_chance",
                JsonFile.number(results.chance().at(perDay).share().value()));
        return json;
    }

    private static Map<String, Object> slices(CloserResults results) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slices", results.slices().all().size());
        json.put("judged", results.slices().tested());
        json.put("correction", "Holm");
        List<Map<String, Object>> weak = results.slices().weak().stream()
                .map(slice -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("column", slice.column());
                    one.put("level", slice.level());
                    one.put(
                            "roc_auc_against_the_rest",
                            interval(slice.contrast().difference()));
                    one.put("adjusted_p", JsonFile.number(slice.chance()));
                    return one;
                })
                .toList();
        json.put("weak", weak);
        return json;
    }

    private static Map<String, Object> baseRate(BaseRateShift shift) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tickets", shift.counts().tickets());
        json.put("tested", JsonFile.number(shift.counts().baseRate()));
        json.put("true_positive_rate", JsonFile.number(shift.counts().truePositiveRate()));
        json.put("false_positive_rate", JsonFile.number(shift.counts().falsePositiveRate()));
        BaseRateShift.Projection rare = shift.at(RARE);
        json.put("precision_at_1_in_250", interval(rare.precision()));
        json.put("alerts_per_day_at_1_in_250", JsonFile.number(rare.alertsPerDay()));
        return json;
    }

    private static Map<String, Object> snapshots(Snapshots snapshots) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("weekday", snapshots.asked().weekday().name().toLowerCase(java.util.Locale.ROOT));
        json.put("top", snapshots.asked().top());
        json.put("within_days", snapshots.asked().days());
        json.put("lists_over", snapshots.weeksOver());
        json.put("lists_not_over", snapshots.weeks().size() - snapshots.weeksOver());
        json.put("listed", snapshots.listed());
        json.put("listed_and_acted_upon", snapshots.acted());
        json.put("right", interval(snapshots.model()));
        json.put("right_by_rule", interval(snapshots.rule()));
        json.put("right_by_chance", JsonFile.number(snapshots.chance()));
        json.put("right_without_acted_upon", interval(snapshots.withoutActed()));
        json.put("verdict", snapshots.verdict().words());
        return json;
    }

    private static Map<String, Object> interval(BootstrapInterval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", JsonFile.number(interval.value()));
        json.put("low", JsonFile.number(interval.low()));
        json.put("high", JsonFile.number(interval.high()));
        return json;
    }
}
