package dev.escalation.ui.tickets;

import dev.escalation.ui.Context;
import dev.escalation.ui.PageView;

/** The screen of the package. */
public final class TicketsController implements PageView {
    public TicketsController(Context context) {}
}
