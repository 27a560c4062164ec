package dev.escalation.etl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Counts one kind of repair and keeps the first few different ones as examples. */
final class RepairRule {
    private static final int EXAMPLES = 20;
    /** After so many repairs nothing new is looked for: they are the same few values over and over. */
    private static final int LOOKED_AT = 10_000;

    private final String table;
    private final String name;
    private final UnaryOperator<String> masking;
    private final List<RepairExample> examples = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    private long count;

    /** @param masking of the values of an example */
    RepairRule(String table, String name, UnaryOperator<String> masking) {
        this.table = table;
        this.name = name;
        this.masking = masking;
    }

    void count(int line, String before, String after) {
        count++;
        if (!hasEnoughExamples() && seen.add(List.of(before, after))) {
            examples.add(new RepairExample(table, name, line, masking.apply(before), masking.apply(after)));
        }
    }

    /** Where the strings of an example would have to be made first. */
    boolean hasEnoughExamples() {
        return examples.size() >= EXAMPLES || count > LOOKED_AT;
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
