package dev.escalation.features;

import dev.escalation.data.CodedColumn;
import dev.escalation.data.Dictionary;
import java.util.Arrays;

/**
 * A categorical column of tickets whose value changes by events, such as group or priority.
 *
 * @param name canonical column name
 * @param ticketCode value on the ticket row, per ticket, in codes of {@code levels}
 * @param levelOfValue translates a code of the events' from/to dictionary, {@link Dictionary#MISSING} if it never
 *     occurs in this column
 */
record TrackedColumn(String name, int[] ticketCode, int[] levelOfValue, Dictionary levels) {
    /**
     * @param values the column of the ticket table
     * @param changeValues codes of the events' from/to dictionary that occur in changes of this column
     */
    static TrackedColumn of(String name, CodedColumn values, Dictionary eventValues, boolean[] changeValues) {
        Dictionary levels = new Dictionary();
        values.dictionary().levels().forEach(levels::add);
        int[] levelOfValue = new int[eventValues.size()];
        Arrays.fill(levelOfValue, Dictionary.MISSING);
        for (int code = 0; code < levelOfValue.length; code++) {
            if (changeValues[code]) {
                levelOfValue[code] = levels.add(eventValues.level(code));
            }
        }
        return new TrackedColumn(name, values.codes(), levelOfValue, levels);
    }

    int levelOf(int eventValueCode) {
        return eventValueCode == Dictionary.MISSING ? Dictionary.MISSING : levelOfValue[eventValueCode];
    }
}
