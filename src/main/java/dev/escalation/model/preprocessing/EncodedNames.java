package dev.escalation.model.preprocessing;

import dev.escalation.model.preprocessing.PreprocessingOptions.MissingIndicators;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names the encoded columns in matrix order, each name once. */
final class EncodedNames {
    private final Set<String> used = new HashSet<>();
    private final List<EncodedColumn> columns = new ArrayList<>();

    private EncodedNames() {}

    static List<EncodedColumn> of(
            List<FittedNumeric> numeric, List<FittedCategorical> categorical, List<FittedLevels> learned) {
        EncodedNames names = new EncodedNames();
        for (FittedNumeric column : numeric) {
            names.add(column.name(), column.name());
            names.addIndicator(column.name(), column.indicator());
        }
        for (FittedCategorical column : categorical) {
            for (String level : column.levels()) {
                names.add(column.name() + "_" + level, column.name());
            }
            names.addIndicator(column.name(), column.indicator());
        }
        for (FittedLevels column : learned) {
            names.add(column.name() + "_effect", column.name());
        }
        return names.columns;
    }

    private void addIndicator(String source, MissingIndicators indicator) {
        if (indicator == MissingIndicators.ADDED) {
            add(source + " missing", source);
        }
    }

    /** Data can make any name, such as level "b_c" of "a" and level "c" of "a_b": the second gets a number. */
    private void add(String wanted, String source) {
        String name = wanted;
        for (int number = 2; !used.add(name); number++) {
            name = wanted + " (" + number + ")";
        }
        columns.add(new EncodedColumn(name, source));
    }
}
