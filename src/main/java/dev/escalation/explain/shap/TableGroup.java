package dev.escalation.explain.shap;

import dev.escalation.model.tree.ParallelBlocks;
import dev.escalation.model.tree.TreeEnsemble;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables that are in memory at the same time: of some trees, or some of one tree. */
final class TableGroup {
    private static final int TABLES_PER_BLOCK = 32;

    /**
     * Tables of a tree that follow each other.
     *
     * @param start where the first one's values begin in the group
     */
    record Part(TabledTree tree, int from, int to, int start) {
        boolean hasAny(int first, int end) {
            return first < to && end > from;
        }

        int offset(int table) {
            return (int) (start + tree.start(table) - tree.start(from));
        }

        private int end() {
            return offset(to);
        }
    }

    private record Place(SubtreeTable table, int offset) {}

    private final List<Part> parts = new ArrayList<>();

    private TableGroup() {}

    /**
     * All tables of the trees, in order.
     *
     * @param mostValues in a group; one table may have more
     */
    static List<TableGroup> of(List<TabledTree> trees, int mostValues) {
        List<TableGroup> groups = new ArrayList<>();
        TableGroup group = new TableGroup();
        for (TabledTree tree : trees) {
            int from = 0;
            while (from < tree.tableCount()) {
                int to = group.fits(tree, from, mostValues);
                if (to > from) {
                    group.parts.add(new Part(tree, from, to, group.size()));
                }
                from = to;
                if (from < tree.tableCount()) {
                    groups.add(group);
                    group = new TableGroup();
                }
            }
        }
        groups.add(group);
        groups.removeIf(g -> g.parts.isEmpty());
        return groups;
    }

    List<Part> parts() {
        return parts;
    }

    /** Number of values in all tables. */
    int size() {
        return parts.isEmpty() ? 0 : parts.getLast().end();
    }

    /** Most edges above a table. */
    int levels() {
        return parts.stream().mapToInt(part -> part.tree().levels()).max().orElse(0);
    }

    int tableCount() {
        return parts.stream().mapToInt(part -> part.to() - part.from()).sum();
    }

    /**
     * Computes all tables, with all cores.
     *
     * @param values at least {@link #size()}; what stood there is overwritten
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    void fill(TreeEnsemble ensemble, double[] values, Progress progress) {
        List<Place> places = new ArrayList<>();
        for (Part part : parts) {
            for (int table = part.from(); table < part.to(); table++) {
                places.add(new Place(part.tree().table(table), part.offset(table)));
            }
        }
        Arrays.fill(values, 0, size(), 0);
        ParallelBlocks.run(
                places.size(),
                TABLES_PER_BLOCK,
                progress,
                (from, to) -> fill(ensemble, places.subList(from, to), values));
    }

    private static void fill(TreeEnsemble ensemble, List<Place> places, double[] values) {
        int levels = 0;
        int points = 0;
        int cases = 0;
        for (Place place : places) {
            levels = Math.max(levels, place.table().levels());
            points = Math.max(points, place.table().quadrature().points().length);
            cases = Math.max(cases, place.table().combinations());
        }
        int width = ensemble.featureNames().size();
        PathWalk.Memory memory = new PathWalk.Memory(width, levels, points, cases);
        for (Place place : places) {
            place.table().fill(ensemble, memory, values, place.offset());
        }
    }

    /** Index behind the last table that fits after those that are here, at least one if there are none yet. */
    private int fits(TabledTree tree, int from, int mostValues) {
        long room = mostValues - size() + tree.start(from);
        int to = from;
        while (to < tree.tableCount() && (tree.start(to + 1) <= room || (parts.isEmpty() && to == from))) {
            to++;
        }
        return to;
    }
}
