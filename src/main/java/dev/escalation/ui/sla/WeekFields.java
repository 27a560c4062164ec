package dev.escalation.ui.sla;

import dev.escalation.app.sla.ClockWords;
import dev.escalation.simulate.clock.Shift;
import dev.escalation.simulate.clock.WeekPlan;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** On which days of the week the clock runs, and from when to when. */
final class WeekFields extends GridPane {
    private static final String USUAL_FROM = "09:00";
    private static final String USUAL_TO = "17:00";

    private final Texts texts;
    private final Map<DayOfWeek, Day> days = new EnumMap<>(DayOfWeek.class);
    private final Label noDay;

    WeekFields(Texts texts, Runnable changed) {
        super(8, 4);
        this.texts = texts;
        this.noDay = Labels.styled(texts.get("sla.wrong.noDay"), "text-small");
        getColumnConstraints().add(new ColumnConstraints(116));
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, new Day(day, changed));
        }
        noDay.getStyleClass().add("text-bad");
        noDay.managedProperty().bind(noDay.visibleProperty());
        add(noDay, 0, days.size(), 5, 1);
        show(Optional.empty());
    }

    /** One line of the week. */
    private final class Day {
        private final DayOfWeek day;
        private final CheckBox open = new CheckBox();
        private final TextField from = new TextField(USUAL_FROM);
        private final TextField to = new TextField(USUAL_TO);
        private final Label note = Labels.whole("", "text-small");

        Day(DayOfWeek day, Runnable changed) {
            this.day = day;
            String name = texts.formats().weekday(day);
            String id = day.name().toLowerCase(Locale.ROOT);
            open.setText(name);
            open.setMnemonicParsing(false);
            open.setId("sla-day-" + id);
            time(from, "sla-from-" + id, texts.get("sla.from", name));
            time(to, "sla-to-" + id, texts.get("sla.to", name));
            addRow(day.ordinal(), open, from, Labels.styled(texts.get("sla.until"), "text-small"), to, note);
            open.selectedProperty().addListener(_ -> told(changed));
            from.textProperty().addListener(_ -> told(changed));
            to.textProperty().addListener(_ -> told(changed));
        }

        private void time(TextField field, String id, String words) {
            field.setId(id);
            field.setAccessibleText(words);
            field.setPrefWidth(70);
            field.disableProperty().bind(open.selectedProperty().not());
        }

        private void told(Runnable changed) {
            check();
            changed.run();
        }

        void show(Optional<Shift> shift) {
            open.setSelected(shift.isPresent());
            from.setText(shift.map(one -> one.from().toString()).orElse(USUAL_FROM));
            to.setText(shift.map(one -> end(one.to())).orElse(USUAL_TO));
            check();
        }

        private static String end(LocalTime time) {
            return time.equals(LocalTime.MIDNIGHT) ? "24:00" : time.toString();
        }

        private void check() {
            boolean early = isTime(ClockWords::from, from);
            boolean late = isTime(ClockWords::to, to);
            boolean lasts = !early || !late || lasts();
            from.pseudoClassStateChanged(TargetCells.WRONG, open.isSelected() && !(early && lasts));
            to.pseudoClassStateChanged(TargetCells.WRONG, open.isSelected() && !(late && lasts));
            boolean wrong = open.isSelected() && !(early && late && lasts);
            note.getStyleClass().setAll(wrong ? "text-bad" : "text-small");
            note.setText(words(wrong, lasts));
            noDay.setVisible(days.values().stream().noneMatch(one -> one.open.isSelected()));
        }

        private String words(boolean wrong, boolean lasts) {
            if (wrong) {
                return texts.get(lasts ? "sla.wrong.time" : "sla.wrong.span");
            }
            return open.isSelected() && endsOnNextDay() ? texts.get("sla.nextDay") : "";
        }

        private boolean endsOnNextDay() {
            LocalTime end = ClockWords.to(to.getText().strip());
            return end.isBefore(ClockWords.from(from.getText().strip())) && !end.equals(LocalTime.MIDNIGHT);
        }

        private boolean lasts() {
            try {
                ClockWords.checkSpan(from.getText().strip(), to.getText().strip());
                return true;
            } catch (IllegalArgumentException _) {
                return false;
            }
        }

        boolean isRight() {
            return !open.isSelected() || (isTime(ClockWords::from, from) && isTime(ClockWords::to, to) && lasts());
        }

        Optional<Shift> shift() {
            return open.isSelected()
                    ? Optional.of(new Shift(
                            day,
                            ClockWords.from(from.getText().strip()),
                            ClockWords.to(to.getText().strip())))
                    : Optional.empty();
        }
    }

    /** Reads a time; throws {@link IllegalArgumentException} if it is none. */
    @FunctionalInterface
    private interface Reading {
        LocalTime of(String text);
    }

    private static boolean isTime(Reading reading, TextField field) {
        try {
            reading.of(field.getText().strip());
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** @param plan empty for weekdays from 9 to 17, as a beginning */
    void show(Optional<WeekPlan> plan) {
        days.forEach((day, fields) -> fields.show(
                plan.isPresent() ? Optional.ofNullable(plan.get().shifts().get(day)) : usual(day)));
    }

    private static Optional<Shift> usual(DayOfWeek day) {
        return day.compareTo(DayOfWeek.FRIDAY) > 0
                ? Optional.empty()
                : Optional.of(new Shift(day, ClockWords.from(USUAL_FROM), ClockWords.to(USUAL_TO)));
    }

    /** Gives the focus to the first day that cannot be used, or to the first of the week. */
    void focusWrong() {
        days.values().stream()
                .filter(day -> !day.isRight())
                .findFirst()
                .ifPresentOrElse(
                        day -> (isTime(ClockWords::from, day.from) ? day.to : day.from).requestFocus(),
                        () -> days.values().iterator().next().open.requestFocus());
    }

    /** Empty if something in it cannot be used. */
    Optional<WeekPlan> plan() {
        Map<DayOfWeek, Shift> shifts = new EnumMap<>(DayOfWeek.class);
        for (Day day : days.values()) {
            if (!day.isRight()) {
                return Optional.empty();
            }
            day.shift().ifPresent(shift -> shifts.put(day.day, shift));
        }
        return shifts.isEmpty() ? Optional.empty() : Optional.of(new WeekPlan(shifts));
    }
}
