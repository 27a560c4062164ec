package dev.escalation.ui.drivers;

import dev.escalation.analysis.Driver;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A node that is filled with a driver. */
final class DriverCell extends TableCell<Driver, Driver> {
    private final Node content;
    private final Consumer<Driver> fill;

    DriverCell(Node content, Consumer<Driver> fill) {
        this.content = content;
        this.fill = fill;
    }

    @Override
    protected void updateItem(@Nullable Driver driver, boolean empty) {
        super.updateItem(driver, empty);
        if (empty || driver == null) {
            setGraphic(null);
        } else {
            fill.accept(driver);
            setGraphic(content);
        }
    }
}
