package dev.escalation.ui.models;

import dev.escalation.model.closer.LeadTime;
import dev.escalation.ui.models.ComparisonTable.Row;
import dev.escalation.ui.text.Texts;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How long before an outcome half of the alerted tickets are alerted; a dash where nothing is alerted or known yet. */
final class LeadCell extends ResultCell {
    private final Texts texts;
    private final Supplier<Map<String, LeadTime>> leads;
    private final Label value = new Label();
    private final HBox content = new HBox(value);

    /** @param leads by name of the result */
    LeadCell(Texts texts, Supplier<Map<String, LeadTime>> leads) {
        this.texts = texts;
        this.leads = leads;
        getStyleClass().add("right");
        value.getStyleClass().add("text-body");
        content.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    Node show(Row row) {
        LeadTime lead = leads.get().get(row.result().name());
        double hours = lead == null ? Double.NaN : lead.medianHours().value();
        value.setText(Double.isNaN(hours) ? Figures.NONE : texts.formats().roughDuration(hours));
        return content;
    }
}
