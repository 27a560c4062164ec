package dev.escalation.ui.sla;

import dev.escalation.app.sla.ClockWords;
import dev.escalation.simulate.clock.WeekPlan;
import dev.escalation.simulate.clock.WorkingHours;
import dev.escalation.ui.control.Choice;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Which hours count. */
final class ClockFields extends GridPane {
    private static final double LABELS = 130;

    /** The two kinds of clocks. */
    private enum Kind {
        CALENDAR,
        HOURS
    }

    private final Texts texts;
    private final Choice<Kind> kind;
    private final ComboBox<String> zone = new ComboBox<>();
    private final Label zoneWrong = Labels.wrapped("", "text-small");
    private final WeekFields week;
    private final TextArea holidays = new TextArea();
    private final Label holidaysWrong = Labels.wrapped("", "text-small");
    private final ZoneId usualZone;

    /**
     * @param usualZone of hours that are new
     * @param changed is told of everything that is typed
     */
    ClockFields(Texts texts, ZoneId usualZone, Runnable changed) {
        super(10, 8);
        this.texts = texts;
        this.usualZone = usualZone;
        this.kind = new Choice<>(
                "sla-clock",
                one -> texts.get("sla.clock.kind." + one.name().toLowerCase(Locale.ROOT)),
                List.of(Kind.values()),
                Kind.CALENDAR);
        this.week = new WeekFields(texts, changed);
        kind.node().setMaxWidth(260);
        getColumnConstraints().add(new ColumnConstraints(LABELS));
        zone.setId("sla-zone");
        zone.setEditable(true);
        zone.setPrefWidth(260);
        zone.getItems().setAll(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        holidays.setId("sla-holidays");
        holidays.setPromptText(texts.get("sla.holidays.prompt"));
        holidays.setPrefRowCount(4);
        holidays.setMaxWidth(260);
        zoneWrong.setId("sla-zone-wrong");
        holidaysWrong.setId("sla-holidays-wrong");
        row(0, "sla.clock.kind", kind.node(), kind.node());
        row(1, "sla.zone", zone, new VBox(4, zone, problem(zoneWrong)));
        row(2, "sla.week", week, week);
        row(3, "sla.holidays", holidays, new VBox(4, holidays, problem(holidaysWrong)));
        kind.node().valueProperty().addListener(_ -> told(changed));
        zone.getEditor().textProperty().addListener(_ -> told(changed));
        holidays.textProperty().addListener(_ -> told(changed));
        show(WorkingHours.ALWAYS);
    }

    private static Label problem(Label label) {
        label.getStyleClass().add("text-bad");
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private void row(int at, String words, Node field, Node placed) {
        Label label = Labels.styled(texts.get(words), "text-small");
        label.setLabelFor(field);
        label.setMinHeight(28);
        GridPane.setValignment(label, VPos.TOP);
        addRow(at, label, placed);
        if (at > 0) {
            for (Node node : List.of(label, placed)) {
                node.visibleProperty().bind(kind.node().valueProperty().isEqualTo(Kind.HOURS));
                node.managedProperty().bind(node.visibleProperty());
            }
        }
    }

    private void told(Runnable changed) {
        check();
        changed.run();
    }

    /** @throws IllegalArgumentException if a day has several shifts */
    void show(WorkingHours hours) {
        boolean calendar = hours.equals(WorkingHours.ALWAYS);
        week.show(calendar ? Optional.empty() : Optional.of(WeekPlan.of(hours)));
        zone.setValue((calendar ? usualZone : hours.zone()).getId());
        zone.getEditor().setText(zone.getValue()); // what was typed is not the value yet
        holidays.setText(
                hours.holidays().stream().sorted().map(LocalDate::toString).collect(Collectors.joining("\n")));
        kind.show(calendar ? Kind.CALENDAR : Kind.HOURS);
        check();
    }

    private void check() {
        boolean known = zone().isPresent();
        zone.pseudoClassStateChanged(TargetCells.WRONG, !known);
        zoneWrong.setText(known ? "" : texts.get("sla.wrong.zone"));
        String wrong = wrongHoliday();
        holidays.pseudoClassStateChanged(TargetCells.WRONG, !wrong.isEmpty());
        holidaysWrong.setText(wrong);
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ClockWords.zone(zone.getEditor().getText().strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What is wrong with the first line that cannot be used; empty if all can. */
    private String wrongHoliday() {
        String[] lines = holidays.getText().split("\n", -1);
        Set<LocalDate> seen = new TreeSet<>();
        for (int line = 1; line <= lines.length; line++) {
            String text = lines[line - 1].strip();
            try {
                if (!text.isEmpty() && !seen.add(ClockWords.date(text))) {
                    return texts.get("sla.wrong.dateTwice", line, text);
                }
            } catch (IllegalArgumentException _) {
                return texts.get("sla.wrong.date", line, text);
            }
        }
        return "";
    }

    /** Gives the focus to what cannot be used, if anything. */
    void focusWrong() {
        if (zone().isEmpty()) {
            zone.requestFocus();
        } else if (week.plan().isEmpty()) {
            week.focusWrong();
        } else {
            holidays.requestFocus();
        }
    }

    /** Empty if something in it cannot be used. */
    Optional<WorkingHours> hours() {
        if (kind.value() == Kind.CALENDAR) {
            return Optional.of(WorkingHours.ALWAYS);
        }
        Optional<ZoneId> there = zone();
        if (there.isEmpty() || !wrongHoliday().isEmpty()) {
            return Optional.empty();
        }
        Set<LocalDate> days = holidays.getText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ClockWords::date)
                .collect(Collectors.toSet());
        return week.plan().map(plan -> plan.hours(there.get(), days));
    }
}
