package dev.escalation.etl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Counts one kind of repair and keeps the first few as examples. */
final class RepairRule {
    private static final int EXAMPLES = 20;

    private final String table;
    private final String name;
    private final UnaryOperator<String> masking;
    private final List<RepairExample> examples = new ArrayList<>();
    private long count;

    /** @param masking of the values of an example */
    RepairRule(String table, String name, UnaryOperator<String> masking) {
        this.table = table;
        this.name = name;
        this.masking = masking;
    }

    void count(int line, String before, String after) {
        count++;
        if (examples.size() < EXAMPLES) {
            examples.add(new RepairExample(table, name, line, masking.apply(before), masking.apply(after)));
        }
    }

    /** Where the strings of an example would have to be made first. */
    boolean hasEnoughExamples() {
        return examples.size() >= EXAMPLES;
    }

    void count() {
        count++;
    }

    String name() {
        return name;
    }

    long total() {
        return count;
    }

    List<RepairExample> examples() {
        return examples;
    }
}
