package dev.escalation.ui.data;

import dev.escalation.ui.Context;
import dev.escalation.ui.PageView;

/** The screen of the package. */
public final class DataController implements PageView {
    public DataController(Context context) {}
}
