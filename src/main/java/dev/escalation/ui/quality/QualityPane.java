package dev.escalation.ui.quality;

import dev.escalation.ui.LoadedData;
import javafx.scene.layout.Region;

/** One part of the page. */
interface QualityPane {
    Region node();

    /** Shows other data; called when somebody looks for the first time. */
    void show(LoadedData data);
}
