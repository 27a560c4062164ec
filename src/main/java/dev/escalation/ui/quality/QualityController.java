package dev.escalation.ui.quality;

import dev.escalation.ui.Context;
import dev.escalation.ui.PageView;

/** The screen of the package. */
public final class QualityController implements PageView {
    public QualityController(Context context) {}
}
