package dev.escalation.app;

import dev.escalation.app.alert.AlertsFile;
import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.etl.CleanResult;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.TicketVectors;
import dev.escalation.live.alert.AlertFigures;
import dev.escalation.live.alert.AlertPreview;
import dev.escalation.live.alert.AlertRule;
import dev.escalation.live.alert.AlertRules;
import dev.escalation.live.replay.TestPeriod;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What alert rules would have come to in the test period. */
public final class AlertPreviewJob {
    private AlertPreviewJob() {}

    /**
     * What the rules came to, and the same rules with less against noise.
     *
     * @param alertLine of the model that scored
     * @param minutes between two looks at the queue
     * @param warnings values that rules name and no ticket has
     */
    public record Previewed(
            AlertRules rules,
            String model,
            double alertLine,
            int minutes,
            List<String> warnings,
            AlertPreview asWritten,
            AlertPreview withoutHysteresis,
            AlertPreview withoutBoth) {
        /** For {@code --json}. */
        public Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("model", model);
            json.put("alert_line", alertLine);
            json.put("from", asWritten.moments() == 0 ? null : Instants.format(asWritten.from()));
            json.put("to", asWritten.moments() == 0 ? null : Instants.format(asWritten.to()));
            json.put("minutes_between_looks", minutes);
            json.put("looks", asWritten.moments());
            json.put("notices", asWritten.notices());
            json.put("warnings", warnings);
            List<Object> byRule = new ArrayList<>();
            for (AlertRule rule : rules.rules()) {
                AlertPreview only = asWritten.only(rule.name());
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("name", rule.name());
                entry.put("test_period", figures(only.figures()));
                entry.put("last_week", figures(only.lastWeek()));
                byRule.add(entry);
            }
            json.put("rules", byRule);
            json.put("as_written", figures(asWritten.figures()));
            json.put("without_hysteresis", figures(withoutHysteresis.figures()));
            json.put("without_hysteresis_and_cool_down", figures(withoutBoth.figures()));
            return json;
        }

        private static Map<String, Object> figures(AlertFigures figures) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("alerts", figures.alerts());
            json.put("right", figures.right());
            json.put("wrong", figures.wrong());
            json.put("open", figures.open());
            json.put("learned", figures.learned());
            json.put("tickets", figures.tickets());
            json.put("precision", Summary.number(figures.precision()));
            json.put("precision_low", Summary.number(figures.low()));
            json.put("precision_high", Summary.number(figures.high()));
            json.put("alerts_a_day", Summary.number(figures.perDay()));
            json.put("median_lead_hours", Summary.number(figures.medianLeadHours()));
            return json;
        }
    }

    /**
     * Uses the training that the workspace keeps of its data, or trains.
     *
     * @param minutes between two looks at the queue, at least 5
     * @throws dev.escalation.ingest.UnusableInputException if the source cannot be used
     * @throws dev.escalation.model.NotEnoughDataException if there is too little to learn from
     * @throws UnusableRequestException if there is no test period to look at
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Previewed run(JobRequest request, AlertsFile file, int minutes, Progress progress)
            throws IOException {
        try (JobStages stages = new JobStages(request.workspace(), new LinkedHashMap<>(), progress)) {
            Training training = training(request, stages, progress);
            TrainedModel model = training.comparison().best().model().orElseThrow();
            TestPeriod period = new TestPeriod(training.comparison(), model);
            if (period.days().isEmpty()) {
                throw new UnusableRequestException(Said.of("app.preview.day"));
            }
            double line = model.threshold().threshold();
            AlertRules rules = file.rules(line);
            progress.stage("Looking back at the queue", 0);
            List<AlertPreview> previews = AlertPreview.of(
                    period,
                    minutes,
                    List.of(
                            rules,
                            rules.with(AlertRule::withoutHysteresis),
                            rules.with(rule -> rule.withoutHysteresis().withoutCoolDown())),
                    progress);
            return new Previewed(
                    rules,
                    model.kind().id(),
                    line,
                    minutes,
                    warnings(rules, training.table()),
                    previews.get(0),
                    previews.get(1),
                    previews.get(2));
        }
    }

    private static List<String> warnings(AlertRules rules, FeatureTable table) {
        List<String> warnings = new ArrayList<>();
        for (AlertRule rule : rules.rules()) {
            warn(warnings, rule.name(), "tier", rule.only().tiers(), table);
            warn(warnings, rule.name(), "group", rule.only().groups(), table);
            warn(warnings, rule.name(), "priority", rule.only().priorities(), table);
        }
        return warnings;
    }

    private static void warn(
            List<String> warnings, String rule, String column, Set<String> wanted, FeatureTable table) {
        List<String> known = table.columns().stream()
                .filter(each -> each.info().name().equals(column))
                .filter(FeatureColumn.Categorical.class::isInstance)
                .flatMap(each -> ((FeatureColumn.Categorical) each).values().dictionary().levels().stream())
                .toList();
        for (String value : wanted.stream().sorted().toList()) {
            if (!known.contains(value)) {
                warnings.add("rule '" + rule + "': no ticket has the " + column + " " + value
                        + (known.isEmpty() || known.size() > 20 ? "" : "; there are " + String.join(", ", known)));
            }
        }
    }

    private static Training training(JobRequest request, JobStages stages, Progress progress) throws IOException {
        CleanResult clean = stages.clean(request.from(), request.mapping());
        CleanData data = clean.data();
        Optional<Training> kept = stages.kept(data)
                .filter(training -> training.table().target() == request.plan().target());
        if (kept.isPresent()) {
            return kept.get();
        }
        long started = System.nanoTime();
        Optional<TicketVectors> vectors = stages.vectors(data, request.plan());
        FeatureTable table =
                FeatureBuilder.build(data, request.plan(), vectors, OptionalLong.of(data.lastMoment()), progress);
        return stages.train(table, request.training(), started);
    }
}
