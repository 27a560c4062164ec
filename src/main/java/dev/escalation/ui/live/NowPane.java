package dev.escalation.ui.live;

import dev.escalation.ui.Context;
import dev.escalation.ui.control.Card;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is followed, who was alerted, what was done, and who else is served. */
final class NowPane extends VBox {
    private static final double RIGHT = 360;

    private final Context context;
    private final VBox right = new VBox(14);
    private final HowToFollow howTo;
    private final EffectCard effect;

    /** @param page over which panels are shown */
    NowPane(Context context, StackPane page) {
        super(14);
        this.context = context;
        this.howTo = new HowToFollow(context);
        this.effect = new EffectCard(context);
        setId("live-now");
        setMinHeight(0);
        AlertsCard alerts = new AlertsCard(context, page);
        ActionsCard actions = new ActionsCard(context);
        VBox.setVgrow(alerts, Priority.ALWAYS);
        VBox.setVgrow(actions, Priority.ALWAYS);
        VBox left = new VBox(14, alerts, actions);
        left.setMinHeight(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(RIGHT);
        right.setMaxWidth(RIGHT);
        right.managedProperty().bind(right.visibleProperty());
        HBox below = new HBox(14, left, right);
        below.setMinHeight(0);
        VBox.setVgrow(below, Priority.ALWAYS);
        FollowingStrip strip = new FollowingStrip(context, page);
        getChildren().addAll(strip, strip.troubles(), below);
        context.workspace().live().followingProperty().addListener(_ -> fillRight());
        context.workspace().live().httpProperty().addListener(_ -> fillRight());
        fillRight();
    }

    /** Only what has something behind it. */
    private void fillRight() {
        right.getChildren().clear();
        if (context.workspace().live().followingProperty().get() == null) {
            right.getChildren().add(howTo);
        }
        HttpSwitch http = context.workspace().live().httpProperty().get();
        if (http != null) {
            Card card = new HttpCard(context, http).card();
            right.getChildren().add(card);
        }
        right.getChildren().add(effect.card());
        right.setVisible(!right.getChildren().isEmpty());
    }
}
