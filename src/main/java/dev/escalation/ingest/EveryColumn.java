package dev.escalation.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of all columns of a file, by position and each once. */
final class EveryColumn {
    private EveryColumn() {}

    static List<String> names(PlannedFile file) {
        @Nullable String[] byPosition = new String[file.headerWidth()];
        file.columns().forEach(column -> byPosition[column.position()] = column.source());
        long free = Arrays.stream(byPosition).filter(name -> name == null).count();
        // Names that stand twice are listed once among the unmapped; then positions cannot be told apart.
        List<String> rest = free == file.unmapped().size() ? file.unmapped() : List.of();
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int next = 0;
        for (int i = 0; i < byPosition.length; i++) {
            String mapped = byPosition[i];
            String name = mapped;
            if (name == null) {
                name = rest.isEmpty() ? "column " + (i + 1) : rest.get(next++);
            }
            names.add(taken.add(name) ? name : name + " (column " + (i + 1) + ")");
        }
        return List.copyOf(names);
    }
}
