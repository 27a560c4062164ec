package dev.escalation.ui.alerts;

import dev.escalation.app.alert.AlertsPlan;
import dev.escalation.app.sla.ClockWords;
import dev.escalation.live.alert.QuietHours;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** When nobody is disturbed, and how often at most. */
final class QuietFields {
    private static final int MOST = 100_000;

    private final Texts texts;
    private final FieldGrid grid;
    private final ZoneId usualZone;
    private final TextField from;
    private final TextField to;
    private final ValueBoxes<DayOfWeek> days;
    private final ComboBox<String> zone = new ComboBox<>();
    private final TextField most;
    private final FieldGrid.Row hoursRow;
    private final FieldGrid.Row daysRow;
    private final FieldGrid.Row zoneRow;
    private final FieldGrid.Row mostRow;

    /** What was typed. */
    record Quiet(ZoneId zone, Optional<QuietHours> hours, OptionalInt mostADay) {}

    QuietFields(Texts texts, ZoneId usualZone, Runnable changed) {
        this.texts = texts;
        this.usualZone = usualZone;
        this.grid = new FieldGrid(texts, "quiet");
        from = FieldGrid.number("quiet-from", changed);
        to = FieldGrid.number("quiet-to", changed);
        from.setPromptText("20:00");
        to.setPromptText("07:00");
        to.setAccessibleText(texts.get("alerts.until"));
        days = new ValueBoxes<>("quiet-day", List.of(DayOfWeek.values()), texts.formats()::shortWeekday, changed);
        zone.setId("quiet-zone");
        zone.setEditable(true);
        zone.setPrefWidth(230);
        zone.getItems().setAll(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        zone.getEditor().textProperty().addListener(_ -> changed.run());
        most = FieldGrid.number("quiet-most", changed);
        hoursRow = grid.add("alerts.field.quiet", from, Labels.whole(texts.get("alerts.until"), "text-small"), to);
        daysRow = grid.add("alerts.field.days", days);
        zoneRow = grid.add("alerts.field.zone", zone);
        mostRow = grid.add("alerts.field.most", most, Labels.whole(texts.get("alerts.most.what"), "text-small"));
    }

    Node node() {
        return grid;
    }

    void show(AlertsPlan plan) {
        Optional<QuietHours> times = plan.quiet().filter(hours -> !hours.from().equals(hours.to()));
        from.setText(times.map(hours -> hours.from().toString()).orElse(""));
        to.setText(times.map(hours -> hours.to().toString()).orElse(""));
        days.show(plan.quiet().map(QuietHours::wholeDays).orElse(Set.of()));
        zone.setValue(plan.zone().orElse(usualZone).getId());
        zone.getEditor().setText(zone.getValue());
        most.setText(
                plan.mostADay().isPresent() ? String.valueOf(plan.mostADay().getAsInt()) : "");
    }

    /** Gives the field that cannot be used the keyboard. */
    boolean revealWrong() {
        grid.firstWrong().ifPresent(Node::requestFocus);
        return !grid.isRight();
    }

    /** What is typed; empty if something in it cannot be used, which then stands under the field. */
    Optional<Quiet> quiet() {
        grid.clear();
        Optional<ZoneId> there = zone();
        Optional<QuietHours> hours = hours();
        OptionalInt cap = most();
        return there.filter(_ -> grid.isRight()).map(known -> new Quiet(known, hours, cap));
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ClockWords.zone(zone.getEditor().getText().strip()));
        } catch (IllegalArgumentException _) {
            zoneRow.wrong(zone, texts.get("alerts.wrong.zone"));
            return Optional.empty();
        }
    }

    private Optional<QuietHours> hours() {
        Set<DayOfWeek> whole = days.chosen();
        if (whole.size() == DayOfWeek.values().length) {
            daysRow.wrong(days, texts.get("alerts.wrong.everyDay"));
            return Optional.empty();
        }
        if (from.getText().isBlank() && to.getText().isBlank()) {
            return whole.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, whole));
        }
        Optional<LocalTime> begin = time(from);
        Optional<LocalTime> end = time(to);
        if (begin.isPresent() && begin.equals(end)) {
            hoursRow.wrong(to, texts.get("alerts.wrong.sameTime"));
        }
        return begin.isEmpty() || end.isEmpty() || begin.equals(end)
                ? Optional.empty()
                : Optional.of(new QuietHours(begin.get(), end.get(), whole));
    }

    private Optional<LocalTime> time(TextField field) {
        try {
            return Optional.of(ClockWords.from(field.getText().strip()));
        } catch (IllegalArgumentException _) {
            hoursRow.wrong(field, texts.get("alerts.wrong.time"));
            return Optional.empty();
        }
    }

    private OptionalInt most() {
        if (most.getText().isBlank()) {
            return OptionalInt.empty();
        }
        OptionalDouble typed = mostRow.number(most, 1, MOST, texts.get("alerts.wrong.most"));
        if (typed.isPresent() && typed.getAsDouble() != Math.rint(typed.getAsDouble())) {
            mostRow.wrong(most, texts.get("alerts.wrong.most"));
            return OptionalInt.empty();
        }
        return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) typed.getAsDouble());
    }
}
