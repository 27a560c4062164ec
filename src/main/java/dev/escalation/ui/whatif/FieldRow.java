package dev.escalation.ui.whatif;

import dev.escalation.explain.whatif.Field;
import dev.escalation.explain.whatif.Setting;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One value that can be tried; times are entered in hours, shares in percent. */
final class FieldRow extends HBox {
    private static final double CONTROL_WIDTH = 132;

    private final Field field;
    private final Texts texts;
    private final Control control;
    private final Label now = Labels.wrapped("", "text-micro");
    private final String original;
    private final Runnable typed;
    private boolean filling;

    /**
     * @param typed is told of each change
     * @param settled is told when somebody is done with the value
     */
    FieldRow(Field field, Texts texts, Runnable typed, Runnable settled) {
        super(10);
        this.field = field;
        this.texts = texts;
        this.typed = typed;
        this.original = text(field.value());
        this.control = field.levels().isEmpty() ? number(settled) : choice(settled);
        control.setId("whatif-" + field.info().name());
        control.setAccessibleText(texts.phrases().label(field.info()));
        control.setMinWidth(CONTROL_WIDTH);
        control.setMaxWidth(CONTROL_WIDTH);
        VBox words = new VBox(Labels.wrapped(texts.phrases().label(field.info()), "text-body"), now);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label unit = Labels.whole(unitWord(), "text-small");
        HBox value = new HBox(6, control, unit);
        unit.setMinWidth(34);
        value.setAlignment(Pos.CENTER_LEFT);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, value);
        showNow();
    }

    String feature() {
        return field.info().name();
    }

    String label() {
        return texts.phrases().label(field.info());
    }

    Unit unit() {
        return field.info().unit();
    }

    /** What is tried, if it is another value than the ticket's and can be read. */
    Optional<Setting> setting() {
        String entered = entered();
        return entered.equals(original) ? Optional.empty() : read(entered);
    }

    boolean isReadable() {
        return entered().equals(original) || read(entered()).isPresent();
    }

    /** Shows a value without telling anybody. */
    void show(Optional<Setting> setting) {
        filling = true;
        String text = setting.map(this::text).orElse(original);
        switch (control) {
            case TextField input -> input.setText(text);
            case ComboBox<?> box -> select(box, text);
            default -> throw new IllegalStateException("no such control");
        }
        filling = false;
        showNow();
    }

    @SuppressWarnings("unchecked") // made by choice()
    private static void select(ComboBox<?> box, String text) {
        ((ComboBox<String>) box).setValue(text);
    }

    private String entered() {
        return control instanceof TextField input
                ? input.getText().strip()
                : String.valueOf(((ComboBox<?>) control).getValue());
    }

    private TextField number(Runnable settled) {
        TextField input = new TextField(original);
        input.setPromptText(texts.get("whatif.unknown"));
        input.textProperty().addListener(_ -> changed());
        input.setOnAction(_ -> settled.run());
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                settled.run();
            }
        });
        return input;
    }

    private ComboBox<String> choice(Runnable settled) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(field.levels());
        box.setValue(original);
        box.valueProperty().addListener(_ -> {
            changed();
            if (!filling) {
                settled.run();
            }
        });
        return box;
    }

    private void changed() {
        if (!filling) {
            showNow();
            typed.run();
        }
    }

    private void showNow() {
        now.getStyleClass().remove("text-warn");
        if (!isReadable()) {
            now.setText(texts.get("whatif.noNumber"));
            now.getStyleClass().add("text-warn");
        } else {
            now.setText(texts.get(setting().isPresent() ? "whatif.instead" : "whatif.asNow", value()));
        }
    }

    private String value() {
        return switch (field.value()) {
            case Setting.Amount(double value) ->
                texts.phrases().quantities().format(value, field.info().unit());
            case Setting.Level(String name) -> name.isEmpty() ? texts.get("whatif.unknown") : name;
        };
    }

    private Optional<Setting> read(String entered) {
        if (!field.levels().isEmpty()) {
            return Optional.of(new Setting.Level(entered));
        }
        try {
            double value = Double.parseDouble(entered.replace(',', '.')) / scale();
            return Double.isFinite(value) && value >= 0 ? Optional.of(new Setting.Amount(value)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String text(Setting setting) {
        return switch (setting) {
            case Setting.Level(String name) -> name;
            case Setting.Amount(double value) ->
                Double.isNaN(value)
                        ? ""
                        : new BigDecimal(value * scale())
                                .round(new MathContext(4))
                                .stripTrailingZeros()
                                .toPlainString();
        };
    }

    /** What is entered divided by the feature's own unit. */
    private double scale() {
        return switch (field.info().unit()) {
            case SECONDS -> 1 / 3600.0;
            case SHARE -> 100;
            default -> 1;
        };
    }

    private String unitWord() {
        Unit unit = field.info().unit();
        return switch (unit) {
            case HOURS, SECONDS -> texts.get("whatif.unit.hours");
            case SHARE -> texts.get("whatif.unit.percent");
            case YEARS -> texts.get("whatif.unit.years");
            default -> "";
        };
    }
}
