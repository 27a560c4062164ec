package dev.escalation.ui.models;

import dev.escalation.ui.Context;
import dev.escalation.ui.PageView;

/** The screen of the package. */
public final class ModelsController implements PageView {
    public ModelsController(Context context) {}
}
