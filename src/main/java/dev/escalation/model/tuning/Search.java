package dev.escalation.model.tuning;

import dev.escalation.model.ModelKind;
import dev.escalation.model.ModelParameters;
import dev.escalation.task.Progress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Random search: one setting of each kind of model after the other is judged until the budget is used up. In which order,
 * and what each is judged to be, depends on the seed alone; the clock decides only how many are.
 */
public final class Search {
    /** What a setting is worth. */
    @FunctionalInterface
    public interface Judge {
        /**
         * @return the higher, the better; the same for the same setting
         * @throws CancellationException if the progress says so
         */
        double judge(ModelKind kind, ModelParameters setting, Progress progress);
    }

    /** What brought a search to its end. */
    public enum End {
        /** As many were judged as were wanted, or as there are. */
        ALL_JUDGED,
        TIME_IS_UP,
        /** Somebody said that the best so far is good enough. */
        STOPPED
    }

    /**
     * What was found for one kind of model.
     *
     * @param best the usual settings if none were judged to be better
     * @param judged settings judged to the end, the usual ones included
     * @param usualWorth NaN if not even the usual settings were judged
     * @param bestWorth NaN if none were judged
     */
    public record Found(ModelParameters best, int judged, double usualWorth, double bestWorth, End end) {}

    private final Judge judge;
    private final SearchProgress progress;
    private final Map<ModelKind, List<ModelParameters>> candidates = new EnumMap<>(ModelKind.class);
    private final Map<ModelKind, Found> found = new EnumMap<>(ModelKind.class);

    private Search(Judge judge, SearchProgress progress) {
        this.judge = judge;
        this.progress = progress;
    }

    /**
     * @param progress is told that the best so far can be had at any time
     * @throws CancellationException if the user stops everything
     */
    public static Map<ModelKind, Found> run(
            Set<ModelKind> kinds,
            ModelParameters usual,
            SearchBudget budget,
            long seed,
            Judge judge,
            Progress progress) {
        Search search = new Search(judge, new SearchProgress(budget, progress));
        for (ModelKind kind : ModelKind.values()) {
            if (kinds.contains(kind)) {
                search.candidates.put(kind, SearchSpace.candidates(kind, usual, budget.candidates(), seed));
                search.found.put(kind, new Found(usual, 0, Double.NaN, Double.NaN, End.ALL_JUDGED));
            }
        }
        search.run();
        return search.found;
    }

    private void run() {
        int rounds = candidates.values().stream().mapToInt(List::size).max().orElse(0);
        progress.begin(candidates.values().stream().mapToInt(List::size).sum());
        try {
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<ModelKind, List<ModelParameters>> entry : candidates.entrySet()) {
                    if (round < entry.getValue().size()) {
                        judge(entry.getKey(), entry.getValue().get(round));
                    }
                }
            }
        } catch (CancellationException e) {
            End end = progress.end(e);
            found.replaceAll((kind, so) -> new Found(so.best, so.judged, so.usualWorth, so.bestWorth, end));
        }
    }

    private void judge(ModelKind kind, ModelParameters setting) {
        progress.checkCancelled();
        double worth = judge.judge(kind, setting, progress);
        Found so = Objects.requireNonNull(found.get(kind));
        boolean first = so.judged == 0;
        boolean better = first || worth > so.bestWorth;
        found.put(
                kind,
                new Found(
                        better ? setting : so.best,
                        so.judged + 1,
                        first ? worth : so.usualWorth,
                        better ? worth : so.bestWorth,
                        End.ALL_JUDGED));
        progress.judged();
    }
}
