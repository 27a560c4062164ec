package dev.escalation.app.registry;

import dev.escalation.app.UnusableRequestException;
import dev.escalation.words.Said;
import java.util.List;
import java.util.stream.Collectors;

/** Finds a model by what somebody calls it: {@code champion}, {@code xgboost}, {@code xgboost@1f0c}. */
final class ModelNaming {
    private static final String CHAMPION = "champion";

    private ModelNaming() {}

    /**
     * @param models the newest first; of a kind alone the newest is meant
     * @throws UnusableRequestException if there is none, or several
     */
    static ModelRecord find(List<ModelRecord> models, Champions champions, String name) {
        if (name.equals(CHAMPION)) {
            return models.stream()
                    .filter(model -> champions.isChampion(model.key()))
                    .findFirst()
                    .orElseThrow(() -> new UnusableRequestException(Said.of("app.champion.none")));
        }
        int at = name.indexOf('@');
        if (at < 0) {
            return models.stream()
                    .filter(model -> model.key().model().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(models, name));
        }
        List<ModelRecord> found = models.stream()
                .filter(model -> model.key().model().equals(name.substring(0, at)))
                .filter(model -> model.key().runId().startsWith(name.substring(at + 1)))
                .toList();
        if (found.size() > 1) {
            throw new UnusableRequestException(Said.of("app.models.several", name));
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(models, name));
    }

    private static UnusableRequestException unknown(List<ModelRecord> models, String name) {
        String some =
                models.stream().limit(6).map(model -> model.key().shortName()).collect(Collectors.joining(", "));
        return new UnusableRequestException(
                some.isEmpty() ? Said.of("app.models.none", name) : Said.of("app.models.others", name, some));
    }
}
