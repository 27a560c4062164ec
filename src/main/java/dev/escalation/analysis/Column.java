package dev.escalation.analysis;

import dev.escalation.data.CodedColumn;

/** A property of tickets that questions can be asked by. */
public sealed interface Column {
    /** Canonical name, such as {@code priority} or {@code attr.product}. */
    String name();

    Owner owner();

    AsOf asOf();

    /** Whose property it is. */
    enum Owner {
        TICKET,
        CUSTOMER,
        AGENT
    }

    /** Which moment its values are of. */
    enum AsOf {
        /** What was known when the ticket was created. */
        CREATION,
        /** What the data says at its end. */
        DATA_END
    }

    /** In which order its values stand. */
    enum Order {
        /** As the column has it, such as that of priorities. */
        NATURAL,
        MOST_FIRST
    }

    /** @param values one per ticket */
    record Categories(String name, Owner owner, AsOf asOf, Order order, CodedColumn values) implements Column {}

    /** @param values one per ticket, NaN where missing */
    record Numbers(String name, Owner owner, AsOf asOf, double[] values) implements Column {}
}
