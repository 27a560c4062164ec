package dev.escalation.ui.connect;

import dev.escalation.store.connection.SavedConnection;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The saved connections, one of which may be chosen. */
final class SavedList {
    private final ListView<SavedConnection> list = new ListView<>();

    SavedList(Texts texts) {
        list.setId("connect-list");
        list.getStyleClass().add("connect-list");
        list.setFixedCellSize(48);
        list.setCellFactory(_ -> new NameCell());
        list.setPlaceholder(Labels.wrapped(texts.get("connect.saved.none"), "text-small"));
    }

    Node node() {
        return list;
    }

    ReadOnlyObjectProperty<SavedConnection> chosen() {
        return list.getSelectionModel().selectedItemProperty();
    }

    List<SavedConnection> all() {
        return List.copyOf(list.getItems());
    }

    void show(List<SavedConnection> connections) {
        list.getItems().setAll(connections);
    }

    void choose(@Nullable String name) {
        list.getSelectionModel().clearSelection();
        list.getItems().stream().filter(each -> each.name().equals(name)).forEach(list.getSelectionModel()::select);
    }

    private static final class NameCell extends ListCell<SavedConnection> {
        private final Label name = Labels.styled("", "text-medium");
        private final Label where = Labels.styled("", "text-micro");
        private final VBox lines = new VBox(name, where);

        NameCell() {
            lines.setMaxWidth(196);
        }

        @Override
        protected void updateItem(@Nullable SavedConnection connection, boolean empty) {
            super.updateItem(connection, empty);
            setGraphic(empty || connection == null ? null : lines);
            if (connection != null) {
                name.setText(connection.name());
                where.setText(connection.profile().host() + " · "
                        + connection.profile().database());
            }
        }
    }
}
