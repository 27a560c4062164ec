package dev.escalation.ui.simulate;

import dev.escalation.simulate.study.Costs;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What outcomes cost, if a user wants money counted. What is no amount is said below the fields. */
final class MoneyForm extends VBox {
    private final CheckBox counts;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Label wrong = Labels.wrapped("", "text-bad");
    private final GridPane grid = new GridPane(8, 6);
    private final Texts texts;
    private final Runnable changed;

    MoneyForm(Texts texts, Runnable changed) {
        super(8);
        this.texts = texts;
        this.changed = changed;
        counts = new CheckBox(texts.get("simulate.money"));
        counts.setId("money");
        counts.setOnAction(_ -> toggled());
        add("currency", "€");
        add("agentHour", "48");
        add("breach", "420");
        add("escalation", "300");
        add("churn", "0");
        add("customer", "0");
        wrong.setId("money-wrong");
        getChildren().addAll(counts, grid, wrong);
        toggled();
    }

    private void add(String key, String usual) {
        TextField field = new TextField(usual);
        field.setId("money-" + key);
        field.setPrefColumnCount(6);
        field.setMaxWidth(84);
        field.textProperty().addListener(_ -> check());
        Label label = Labels.whole(texts.get("simulate.money." + key), "text-body");
        label.setLabelFor(field);
        grid.addRow(fields.size(), label, field);
        fields.put(key, field);
    }

    private void toggled() {
        grid.setVisible(counts.isSelected());
        grid.setManaged(counts.isSelected());
        check();
    }

    private void check() {
        boolean bad = counts.isSelected() && costs().isEmpty();
        wrong.setText(bad ? texts.get("simulate.money.wrong") : "");
        wrong.setVisible(bad);
        wrong.setManaged(bad);
        changed.run();
    }

    /** Whether what is filled in can be used. */
    boolean isRight() {
        return !counts.isSelected() || costs().isPresent();
    }

    /** Empty if money is not counted, or the fields cannot be used. */
    Optional<Costs> costs() {
        if (!counts.isSelected()) {
            return Optional.empty();
        }
        OptionalDouble[] amounts = {
            amount("agentHour"), amount("breach"), amount("escalation"), amount("churn"), amount("customer")
        };
        for (OptionalDouble amount : amounts) {
            if (amount.isEmpty()) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new Costs(
                    text("currency"),
                    amounts[0].getAsDouble(),
                    amounts[1].getAsDouble(),
                    amounts[2].getAsDouble(),
                    amounts[3].getAsDouble() / 100,
                    amounts[4].getAsDouble()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void show(Optional<Costs> costs) {
        counts.setSelected(costs.isPresent());
        costs.ifPresent(this::fill);
        toggled();
    }

    private void fill(Costs costs) {
        set("currency", costs.currency());
        set("agentHour", plain(costs.agentHour()));
        set("breach", plain(costs.breach()));
        set("escalation", plain(costs.escalation()));
        set("churn", plain(costs.churn() * 100));
        set("customer", plain(costs.customer()));
    }

    private static String plain(double amount) {
        return amount == Math.rint(amount) ? Long.toString(Math.round(amount)) : Double.toString(amount);
    }

    private void set(String key, String text) {
        TextField field = fields.get(key);
        if (field != null) {
            field.setText(text);
        }
    }

    private String text(String key) {
        TextField field = fields.get(key);
        return field == null ? "" : field.getText().strip();
    }

    private OptionalDouble amount(String key) {
        try {
            return OptionalDouble.of(Double.parseDouble(text(key).replace(',', '.')));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
