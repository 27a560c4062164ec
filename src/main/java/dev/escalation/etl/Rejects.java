package dev.escalation.etl;

import dev.escalation.data.Dictionary;
import dev.escalation.data.TextColumn;

/** The rows that could not be used, in the order of reading. Kept as columns: a wrong file may have millions. */
public final class Rejects {
    private final Dictionary words;
    private final int[] table;
    private final int[] file;
    private final int[] line;
    private final int[] column;
    private final TextColumn value;
    private final TextColumn reason;

    private Rejects(Builder builder) {
        words = builder.words;
        table = builder.table.toArray();
        file = builder.file.toArray();
        line = builder.line.toArray();
        column = builder.column.toArray();
        value = builder.value.build();
        reason = builder.reason.build();
    }

    public int size() {
        return line.length;
    }

    public Reject get(int index) {
        return new Reject(
                words.level(table[index]),
                words.level(file[index]),
                line[index],
                words.level(column[index]),
                value.get(index),
                reason.get(index));
    }

    /** Appends rows in order; not safe for use by two threads. */
    public static final class Builder {
        private final Dictionary words = new Dictionary();
        private final IntColumn table = new IntColumn();
        private final IntColumn file = new IntColumn();
        private final IntColumn line = new IntColumn();
        private final IntColumn column = new IntColumn();
        private final TextColumn.Builder value = new TextColumn.Builder();
        private final TextColumn.Builder reason = new TextColumn.Builder();

        public void add(Reject reject) {
            table.add(words.add(reject.table()));
            file.add(words.add(reject.file()));
            line.add(reject.line());
            column.add(words.add(reject.column()));
            value.add(reject.value());
            reason.add(reject.reason());
        }

        public Rejects build() {
            return new Rejects(this);
        }
    }
}
