package dev.escalation.ui.explain;

import dev.escalation.chart.FactorsChart;
import dev.escalation.ui.Context;
import dev.escalation.ui.chart.ChartView;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The rows of factors, of which one is chosen with the mouse or the arrow keys. */
final class FactorsView extends StackPane {
    private final ChartView picture;
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private @Nullable FactorsChart factors;

    FactorsView(Context context) {
        picture = new ChartView(context);
        getChildren().add(picture);
        getStyleClass().add("explain-factors");
        setId("factors");
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    @Nullable
    FactorsChart factors() {
        return factors;
    }

    /** Shows other factors and chooses the first. */
    void show(FactorsChart shown) {
        factors = shown;
        selected.set(-1);
        select(0);
    }

    void select(int row) {
        FactorsChart shown = factors;
        if (shown != null && row >= 0 && row < shown.rows()) {
            FactorsChart marked = shown.select(row);
            picture.setChart(marked);
            setAccessibleText(marked.spoken());
            selected.set(row);
        } else if (shown != null && shown.rows() == 0) {
            picture.setChart(shown);
        }
    }

    /** The middle of a row in this node, for who points at it. */
    double middleOf(int row) {
        FactorsChart shown = factors;
        double top = picture.getBoundsInParent().getMinY();
        return shown == null ? top : top + shown.middleOf(row, Math.floor(picture.getHeight()));
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        FactorsChart shown = factors;
        if (shown != null) {
            double y = event.getY() - picture.getBoundsInParent().getMinY();
            OptionalInt row = shown.rowAt(y, Math.floor(picture.getHeight()));
            row.ifPresent(this::select);
        }
    }

    private void pressed(KeyEvent event) {
        FactorsChart shown = factors;
        if (shown == null) {
            return;
        }
        int last = shown.rows() - 1;
        int row = switch (event.getCode()) {
            case UP -> Math.max(0, selected.get() - 1);
            case DOWN -> Math.min(last, selected.get() + 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (row >= 0) {
            select(row);
            event.consume();
        }
    }
}
