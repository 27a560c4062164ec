package dev.escalation.ui.evaluate;

import java.util.function.DoublePredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/** A small field for a number; what is no such number is marked and changes nothing. */
final class NumberField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final DoublePredicate accepted;
    private double value;

    /** @param told when another number is entered */
    NumberField(String id, String usual, DoublePredicate accepted, Runnable told) {
        super(usual);
        this.accepted = accepted;
        this.value = Double.parseDouble(usual);
        setId(id);
        setPrefWidth(58);
        setMinWidth(58);
        textProperty().addListener(_ -> typed(told));
    }

    private void typed(Runnable told) {
        double number = number();
        boolean right = accepted.test(number);
        pseudoClassStateChanged(WRONG, !right);
        if (right && number != value) {
            value = number;
            told.run();
        }
    }

    private double number() {
        try {
            return Double.parseDouble(getText().strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The last usable number. */
    double value() {
        return value;
    }

    int whole() {
        return (int) value;
    }

    static boolean isCount(double number) {
        return number >= 1 && number <= 100_000 && number == Math.rint(number);
    }
}
