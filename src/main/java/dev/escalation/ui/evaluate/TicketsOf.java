package dev.escalation.ui.evaluate;

import dev.escalation.model.closer.TestScores;
import dev.escalation.ui.Context;
import dev.escalation.ui.TicketSet;

/** Opens the tickets behind a figure in the queue. */
record TicketsOf(Context context) {
    /**
     * @param words what they have in common
     * @param places among the test rows; nothing happens without any
     */
    void open(Subject subject, TestScores scores, String words, int[] places) {
        if (places.length > 0) {
            openRows(subject, words, scores.rows(places));
        }
    }

    /** @param rows of the training's feature table; nothing happens without any */
    void openRows(Subject subject, String words, int[] rows) {
        if (rows.length > 0) {
            String name = context.texts()
                    .get(
                            "closer.tickets",
                            words,
                            subject.run().number(),
                            context.texts().formats().count(rows.length));
            context.workbench()
                    .show(new TicketSet.Scores(
                            name,
                            subject.run().training(),
                            subject.result().model().orElseThrow(),
                            rows));
        }
    }
}
