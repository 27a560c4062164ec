package dev.escalation.sample;

/** How a ticket goes on by itself; escalations come on top, by {@link EscalationHazard}. */
interface Dynamics {
    /** Fills in {@code nextJump} and {@code nextAt}, later than {@code now}, given that nothing happened until now. */
    void plan(TicketState state, Stream stream);

    /** Lets the planned thing happen; {@code now} is its instant already. */
    void apply(TicketState state, Stream stream, EventSink sink);
}
