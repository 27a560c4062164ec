package dev.escalation.ui.reports;

import dev.escalation.ui.Context;
import dev.escalation.ui.PageView;
import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;

/** To be built. */
public final class ReportsController implements PageView {
    @FXML
    private StackPane body;

    public ReportsController(Context context) {}
}
