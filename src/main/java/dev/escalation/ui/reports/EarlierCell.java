package dev.escalation.ui.reports;

import dev.escalation.ui.control.Labels;
import dev.escalation.ui.reports.EarlierFiles.Report;
import dev.escalation.ui.text.Formats;
import java.nio.file.Path;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A file with its folder and when it was written. */
final class EarlierCell extends ListCell<Report> {
    private static final double HEIGHT = 44;

    private final Formats formats;
    private final Label name = Labels.styled("", "text-medium");
    private final Label place = Labels.styled("", "text-micro");
    private final VBox lines = new VBox(name, place);

    EarlierCell(Formats formats) {
        this.formats = formats;
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        lines.setPrefWidth(0);
        setPrefHeight(HEIGHT);
    }

    @Override
    protected void updateItem(@Nullable Report report, boolean empty) {
        super.updateItem(report, empty);
        if (empty || report == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        Path folder = report.file().toAbsolutePath().getParent();
        String where = folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
        name.setText(report.file().getFileName().toString());
        place.setText(
                formats.momentWithoutWeekday(report.written().atZone(ZoneId.systemDefault())) + " \u00b7 " + where);
        setTooltip(new Tooltip(report.file().toString()));
        setGraphic(lines);
    }
}
