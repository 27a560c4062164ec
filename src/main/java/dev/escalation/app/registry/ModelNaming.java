package dev.escalation.app.registry;

import dev.escalation.app.UnusableRequestException;
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
                    .orElseThrow(() -> new UnusableRequestException("no model is the champion yet. Make one it with:"
                            + " workbench models promote MODEL --reasons TEXT --workspace DIR"));
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
            throw new UnusableRequestException(
                    "several models are called " + name + ". Give more characters of the run.");
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(models, name));
    }

    private static UnusableRequestException unknown(List<ModelRecord> models, String name) {
        String some =
                models.stream().limit(6).map(model -> model.key().shortName()).collect(Collectors.joining(", "));
        return new UnusableRequestException("there is no model " + name + " in the workspace."
                + (some.isEmpty() ? " Train one with: workbench train --workspace DIR" : " There are: " + some));
    }
}
