package dev.escalation.ui.mapping;

import dev.escalation.ingest.guess.DateOrder;
import dev.escalation.ingest.guess.DateReading;
import dev.escalation.ingest.guess.DraftFile;
import dev.escalation.ingest.guess.MappingDraft;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.data.FormatWords;
import dev.escalation.ui.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What was found out about the file, and what only a person knows: the order of dates and the time zone. */
final class FilePane {
    private static final PseudoClass UNDECIDED = PseudoClass.getPseudoClass("undecided");
    private static final List<ZoneId> ZONES = zones();

    private final DraftState state;
    private final Texts texts;
    private final GridPane grid = new GridPane(12, 8);
    private final Choices<DateOrder> order;
    private final Choices<ZoneId> zone;
    private final Label evidence = Labels.wrapped("", "text-small");
    private final Label encoding = Labels.wrapped("", "fact-value");
    private final Label separator = Labels.wrapped("", "fact-value");
    private final Label missing = Labels.wrapped("", "fact-value");

    FilePane(DraftState state, Texts texts) {
        this.state = state;
        this.texts = texts;
        order = new Choices<>(this::words, chosen -> state.change(draft -> draft.withOrder(chosen)));
        order.node().setId("mapping-order");
        zone = new Choices<>(ZoneId::getId, chosen -> state.change(draft -> draft.withZone(chosen)));
        zone.node().setId("mapping-zone");
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(84), value);
        grid.setPadding(new Insets(12, 14, 12, 14));
        add("dates", order.node());
        grid.add(evidence, 1, 1);
        add("zone", zone.node());
        add("encoding", encoding);
        add("separator", separator);
        add("missing", missing);
        state.draftProperty().addListener(_ -> show());
        state.fileProperty().addListener(_ -> show());
    }

    private void add(String name, Node value) {
        Label label = Labels.whole(texts.get("data.detected." + name), "text-small");
        GridPane.setValignment(label, VPos.CENTER);
        value.getStyleClass().add("text-small");
        grid.addRow(grid.getRowCount(), label, value);
    }

    Node node() {
        return grid;
    }

    private static List<ZoneId> zones() {
        List<ZoneId> zones = new ArrayList<>();
        zones.add(ZoneId.of("UTC"));
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .forEach(zones::add);
        return List.copyOf(zones);
    }

    private void show() {
        MappingDraft draft = state.draftProperty().get();
        DraftFile file = state.file();
        if (draft == null || file == null) {
            return;
        }
        DateReading dates = draft.dates();
        order.show(orders(dates), dates.order());
        order.node().pseudoClassStateChanged(UNDECIDED, dates.order() == DateOrder.UNDECIDED);
        evidence.setText(evidence(dates));
        zone.show(ZONES, draft.zone());
        encoding.setText(file.sample().format().encoding().label());
        separator.setText(FormatWords.separator(texts, file.sample().format()));
        List<String> marks = new ArrayList<>(draft.missing());
        marks.removeIf(String::isBlank);
        marks.add(texts.get("data.detected.missing.empty"));
        missing.setText(String.join(", ", marks));
    }

    /** What the values allow; the one in use is among them. */
    private static List<DateOrder> orders(DateReading dates) {
        List<DateOrder> orders = new ArrayList<>();
        orders.add(dates.order());
        if (!dates.dayFirst().isEmpty()) {
            orders.add(DateOrder.DAY_FIRST);
        }
        if (!dates.monthFirst().isEmpty()) {
            orders.add(DateOrder.MONTH_FIRST);
        }
        if (!dates.stated().isEmpty()) {
            orders.add(DateOrder.STATED);
        }
        return orders.stream().distinct().sorted().toList();
    }

    private String words(DateOrder each) {
        return texts.get("mapping.dates." + each.name().toLowerCase(Locale.ROOT));
    }

    private String evidence(DateReading dates) {
        String patterns = String.join(", ", dates.patterns());
        return switch (dates.order()) {
            case YEAR_FIRST -> texts.get("mapping.dates.evidence.year");
            case UNDECIDED -> texts.get("mapping.dates.evidence.open", dates.example());
            case STATED -> patterns;
            case DAY_FIRST, MONTH_FIRST -> {
                int only = dates.order() == DateOrder.DAY_FIRST ? dates.onlyDay() : dates.onlyMonth();
                yield only > 0
                        ? texts.get(
                                "mapping.dates.evidence.found",
                                patterns,
                                texts.formats().count(only),
                                dates.example())
                        : texts.get("mapping.dates.evidence.chosen", patterns);
            }
        };
    }
}
