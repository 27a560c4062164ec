package dev.escalation.cli;

import dev.escalation.app.registry.Champions;
import dev.escalation.app.registry.ModelMetadata;
import dev.escalation.app.registry.ModelRecord;
import dev.escalation.app.registry.Promotion;
import dev.escalation.app.registry.RegistryJob;
import dev.escalation.app.registry.RunChanges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One model, and what is different from the one of its kind before it. */
@Command(
        name = "show",
        description =
                "Shows a model: its figures, what has changed since the one of its kind before it, its promotions.",
        sortOptions = false)
final class ModelsShowCommand extends RegistryCommand {
    @Parameters(paramLabel = "MODEL", description = "Which one, such as xgboost@1f0c9d2e, xgboost or champion.")
    private String name = "";

    ModelsShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Result run(RegistryJob job) throws IOException {
        ModelRecord model = job.find(name);
        Champions champions = job.champions();
        Map<String, Object> json = new LinkedHashMap<>(ModelLines.json(model, champions));
        List<String> lines = new ArrayList<>(List.of(ModelLines.line(model, champions)));
        ModelMetadata metadata = model.metadata();
        lines.add("Snapshot " + metadata.snapshot() + ", tested from " + metadata.text("/split/test_from") + " to "
                + metadata.text("/split/end") + ": " + metadata.text("/test/verdict"));
        lines.add("Alert line " + metadata.text("/threshold") + ". " + metadata.text("/threshold_how"));
        metadata.leakAlarms().forEach(alarm -> lines.add("Leak alarm: " + alarm));
        Optional<ModelRecord> before = before(model, job.models());
        if (before.isPresent()) {
            RunChanges changes = RunChanges.between(before.get().metadata(), metadata);
            lines.add("Since " + before.get().key().shortName() + ":");
            changes.lines().forEach(line -> lines.add("  " + line));
            lines.add("  "
                    + changes.moved("roc_auc", before.get().metadata(), metadata)
                            .map(moved -> "ROC AUC on the same test rows: " + moved)
                            .orElse("The figures cannot be compared. " + changes.notComparable()));
            json.put("before", before.get().key().shortName());
            json.put("changes", changes);
        }
        List<String> promotions = new ArrayList<>();
        for (Promotion promotion : champions.promotions()) {
            if (promotion.key().equals(model.key())) {
                promotions.add(promotion.at() + " by " + promotion.by() + ": " + promotion.reasons());
            }
        }
        promotions.forEach(promotion -> lines.add("Made champion " + promotion));
        json.put("promotions", promotions);
        return Result.done(json, lines);
    }

    private static Optional<ModelRecord> before(ModelRecord model, List<ModelRecord> all) {
        return all.stream()
                .filter(each -> each.key().model().equals(model.key().model()))
                .filter(each -> each.target().equals(model.target()))
                .filter(each -> each.at().isBefore(model.at()))
                .findFirst();
    }
}
