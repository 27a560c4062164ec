package dev.escalation.features;

import dev.escalation.data.CodedColumn;

/**
 * What the rows of a table are told of other tickets, each as of its own moment. Columns are those of
 * {@link TrackedColumns} and {@link CategoricalColumns}.
 */
interface DeskView {
    /** What every encoding starts from. */
    RowContext context();

    /** Fills in the features from {@link CoreFeature#CUSTOMER_EARLIER_TICKETS} on that are about the customer. */
    void emitCustomers(double[][] core);

    /** Open tickets per row of the agent or group that has the ticket; NaN where nobody has it. */
    double[] openLoad(int trackedColumn);

    /** Share of positives per row among the outcomes of the group's tickets that became known in four weeks. */
    double[] groupShare();

    LevelEncoding encode(String name, CodedColumn column);
}
