package dev.escalation.ui.quality;

import javafx.collections.ObservableListBase;

/** Row numbers for a table, kept as they are: there may be millions. */
final class IntList extends ObservableListBase<Integer> {
    private final int[] numbers;

    IntList(int[] numbers) {
        this.numbers = numbers;
    }

    @Override
    public Integer get(int index) {
        return numbers[index];
    }

    @Override
    public int size() {
        return numbers.length;
    }
}
