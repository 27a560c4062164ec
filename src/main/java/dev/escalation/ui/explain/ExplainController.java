package dev.escalation.ui.explain;

import dev.escalation.ui.Context;
import dev.escalation.ui.PageView;

/** The screen of the package. */
public final class ExplainController implements PageView {
    public ExplainController(Context context) {}
}
