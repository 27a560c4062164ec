package dev.escalation.ui.live;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What stands behind the page Live, as far as there is something. To be used on the JavaFX thread. */
public final class LiveParts {
    private final ObjectProperty<@Nullable Following> following = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable HttpSwitch> http = new SimpleObjectProperty<>();
    private final ObservableList<LiveAlert> alerts = FXCollections.observableArrayList();

    /** Null where the source of the data cannot be followed. */
    public ObjectProperty<@Nullable Following> followingProperty() {
        return following;
    }

    /** Null where there is no server. */
    public ObjectProperty<@Nullable HttpSwitch> httpProperty() {
        return http;
    }

    /** Newest first. */
    public ObservableList<LiveAlert> alerts() {
        return alerts;
    }
}
