package dev.escalation.ui.models;

import dev.escalation.model.TrainingOptions;
import dev.escalation.model.tuning.SearchBudget;

/** How long better settings are searched for before training. */
enum SearchTime {
    NONE(0),
    ONE(1),
    FIVE(5),
    FIFTEEN(15);

    private final int minutes;

    SearchTime(int minutes) {
        this.minutes = minutes;
    }

    TrainingOptions on(TrainingOptions options) {
        return this == NONE ? options : options.searching(SearchBudget.ofMinutes(minutes));
    }
}
