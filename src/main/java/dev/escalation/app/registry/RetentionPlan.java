package dev.escalation.app.registry;

import dev.escalation.store.tables.ModelKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which models would be removed, before it is done. Whole trainings go, the oldest first; the figures of all stay.
 *
 * @param removed what would go
 * @param stays what would go by its age, and stays as it is a champion or the one before it
 */
public record RetentionPlan(List<ModelRecord> removed, List<ModelRecord> stays) {
    public RetentionPlan {
        removed = List.copyOf(removed);
        stays = List.copyOf(stays);
    }

    /**
     * @param models the newest first
     * @param newest so many trainings and imports are kept, at least 1
     * @param since those from then on are kept, too; empty for none but the newest
     */
    public static RetentionPlan of(List<ModelRecord> models, Champions champions, int newest, Optional<Instant> since) {
        if (newest < 1) {
            throw new IllegalArgumentException("at least one training is kept, not " + newest);
        }
        Set<ModelKey> safe = champions.protectedModels();
        Set<String> runs = new LinkedHashSet<>();
        List<ModelRecord> removed = new ArrayList<>();
        List<ModelRecord> stays = new ArrayList<>();
        for (ModelRecord model : models) {
            if (!model.isThere()) {
                continue;
            }
            runs.add(model.key().runId());
            boolean young = since.filter(moment -> !model.at().isBefore(moment)).isPresent();
            if (runs.size() > newest && !young) {
                (safe.contains(model.key()) ? stays : removed).add(model);
            }
        }
        return new RetentionPlan(removed, stays);
    }

    public long bytes() {
        return removed.stream().mapToLong(ModelRecord::bytes).sum();
    }
}
