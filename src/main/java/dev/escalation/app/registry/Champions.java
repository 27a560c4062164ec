package dev.escalation.app.registry;

import dev.escalation.store.tables.ModelKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is the champion and who was.
 *
 * @param promotions the newest first
 */
public record Champions(List<Promotion> promotions) {
    public Champions {
        promotions = List.copyOf(promotions);
    }

    /** The champion for a target; empty if nobody was ever made it. */
    public Optional<Promotion> of(String target) {
        return promotions.stream().filter(each -> each.target().equals(target)).findFirst();
    }

    public boolean isChampion(ModelKey key) {
        return promotions.stream()
                .map(Promotion::target)
                .distinct()
                .anyMatch(target ->
                        of(target).filter(each -> each.key().equals(key)).isPresent());
    }

    /** The one before the champion, which is another model. */
    public Optional<Promotion> predecessor(String target) {
        return of(target)
                .flatMap(champion -> promotions.stream()
                        .filter(each ->
                                each.target().equals(target) && !each.key().equals(champion.key()))
                        .findFirst());
    }

    /** The models that must stay: each champion and the one before it. */
    public Set<ModelKey> protectedModels() {
        Set<ModelKey> keys = new LinkedHashSet<>();
        for (String target :
                promotions.stream().map(Promotion::target).distinct().toList()) {
            of(target).ifPresent(each -> keys.add(each.key()));
            predecessor(target).ifPresent(each -> keys.add(each.key()));
        }
        return keys;
    }

    Champions with(Promotion newest) {
        List<Promotion> all = new ArrayList<>(List.of(newest));
        all.addAll(promotions);
        return new Champions(all);
    }
}
