package dev.escalation.ui.data;

import dev.escalation.ingest.DatePattern;
import dev.escalation.ingest.Mapping;
import dev.escalation.ingest.PlannedFile;
import dev.escalation.ui.text.LabelWords;
import dev.escalation.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** How the chosen file is written and what the profile says of the desk. */
final class DetectedFacts {
    private final Texts texts;
    private final LabelWords labels;
    private final GridPane grid = new GridPane(16, 8);

    DetectedFacts(Texts texts) {
        this.texts = texts;
        labels = new LabelWords(texts);
        grid.setId("data-detected");
        grid.setPadding(new Insets(12, 14, 14, 14));
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(92), value);
    }

    Node node() {
        return grid;
    }

    /** @param why the mapping was taken, in a sentence */
    void show(Mapping mapping, String why, PlannedFile file) {
        grid.getChildren().clear();
        add("profile", mapping.title());
        add("why", texts.said(why));
        add("encoding", file.format().encoding().label());
        add("separator", FormatWords.separator(texts, file.format()));
        add("quotes", FormatWords.quotes(texts, file.format()));
        add("dates", dates(mapping, file));
        add("zone", mapping.timeZone().getId());
        add("missing", missing(mapping));
        add("escalation", labels.of(mapping.escalation()));
        add("breach", labels.of(mapping.slaBreach()));
    }

    private void add(String key, String value) {
        int row = grid.getChildren().size() / 2;
        Label name = new Label(texts.get("data.detected." + key));
        name.getStyleClass().add("text-small");
        name.setMinWidth(Label.USE_PREF_SIZE);
        Label text = new Label(value);
        text.getStyleClass().addAll("text-small", "fact-value");
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(row, name, text);
    }

    private String dates(Mapping mapping, PlannedFile file) {
        List<DatePattern> found = file.detectedDates().values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<DatePattern> patterns = found.isEmpty() ? mapping.datePatterns() : found;
        return patterns.isEmpty()
                ? texts.get("data.detected.dates.iso")
                : patterns.stream().map(DatePattern::pattern).collect(Collectors.joining(", "));
    }

    private String missing(Mapping mapping) {
        List<String> marks = new ArrayList<>(mapping.missing());
        marks.removeIf(String::isBlank);
        marks.add(texts.get("data.detected.missing.empty"));
        return String.join(", ", marks);
    }
}
