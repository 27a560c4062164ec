package dev.escalation.simulate.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Work on tickets besides their usual course, numbered from 0. */
final class ExtraWork {
    private final List<Treatment> treatments = new ArrayList<>();
    private int[] ticket = new int[64];
    private boolean[] decides = new boolean[64];

    void clear() {
        treatments.clear();
    }

    /** @param deciding whether the outcome is known when this work is done */
    int add(int about, Treatment treatment, boolean deciding) {
        int number = treatments.size();
        if (number == ticket.length) {
            ticket = Arrays.copyOf(ticket, 2 * number);
            decides = Arrays.copyOf(decides, 2 * number);
        }
        ticket[number] = about;
        decides[number] = deciding;
        treatments.add(treatment);
        return number;
    }

    int ticket(int number) {
        return ticket[number];
    }

    boolean decides(int number) {
        return decides[number];
    }

    Treatment treatment(int number) {
        return treatments.get(number);
    }
}
