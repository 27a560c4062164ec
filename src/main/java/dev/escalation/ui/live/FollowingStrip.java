package dev.escalation.ui.live;

import dev.escalation.data.Instants;
import dev.escalation.ui.Context;
import dev.escalation.ui.DatabaseSource;
import dev.escalation.ui.LoadedData;
import dev.escalation.ui.OpenTickets;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Labels;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.triage.DeskTimes;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the desk is followed, in a line of facts. */
final class FollowingStrip extends HBox {
    private final Context context;
    private final StackPane page;
    private final Texts texts;
    private final Region dot = new Region();
    private final Label source = Labels.whole("", "text-medium");
    private final Label state = Labels.whole("", "text-medium");
    private final Label clock = Labels.whole("", "text-medium");
    private final Label pace = Labels.whole("", "text-medium");
    private final Label open = Labels.whole("", "text-medium");
    private final VBox paceFact;
    private final Button button;
    private final Button triggers;
    private final Label trouble = Labels.wrapped("", "text-small");
    private final HBox troubles = new HBox(8, new FontIcon("fth-alert-triangle"), trouble);
    private final ChangeListener<Object> changed = (_, _, _) -> show();
    private @Nullable Following shown;

    /** @param page over which panels are shown */
    FollowingStrip(Context context, StackPane page) {
        this.context = context;
        this.page = page;
        this.texts = context.texts();
        this.button = Buttons.plain("", this::press);
        this.triggers = Buttons.link(texts.get("live.triggers.open"), this::openTriggers);
        setId("live-strip");
        getStyleClass().addAll("card", "live-strip");
        setAlignment(Pos.CENTER_LEFT);
        dot.getStyleClass().add("dot");
        state.setId("live-state");
        state.setGraphic(dot);
        state.setGraphicTextGap(6);
        pace.setId("live-pace");
        source.setId("live-source");
        button.setId("live-follow");
        button.managedProperty().bind(button.visibleProperty());
        triggers.setId("live-triggers");
        triggers.managedProperty().bind(triggers.visibleProperty());
        trouble.setId("live-trouble");
        trouble.getStyleClass().add("text-warn");
        troubles.getStyleClass().add("strip-warn");
        troubles.managedProperty().bind(troubles.visibleProperty());
        troubles.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        paceFact = fact("live.fact.pace", pace);
        paceFact.managedProperty().bind(paceFact.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        fact("live.fact.source", source),
                        fact("live.fact.state", state),
                        fact("live.fact.clock", clock),
                        fact("live.fact.open", open),
                        paceFact,
                        space,
                        triggers,
                        button);
        context.workspace().live().followingProperty().addListener(_ -> attach());
        context.workspace().openTicketsProperty().addListener(_ -> show());
        context.workspace().dataProperty().addListener(_ -> show());
        context.workspace().deskMomentProperty().addListener(_ -> show());
        attach();
    }

    /** Why nothing comes, while that is so; to be put below. */
    Node troubles() {
        return troubles;
    }

    private VBox fact(String key, Node value) {
        VBox fact = new VBox(1, Labels.whole(texts.get(key), "text-micro"), value);
        fact.setAlignment(Pos.CENTER_LEFT);
        fact.getStyleClass().add("live-fact");
        return fact;
    }

    private void attach() {
        Following before = shown;
        if (before != null) {
            before.stateProperty().removeListener(changed);
            before.paceProperty().removeListener(changed);
            before.troubleProperty().removeListener(changed);
        }
        Following now = context.workspace().live().followingProperty().get();
        shown = now;
        if (now != null) {
            now.stateProperty().addListener(changed);
            now.paceProperty().addListener(changed);
            now.troubleProperty().addListener(changed);
        }
        show();
    }

    private void press() {
        Following following = shown;
        if (following == null) {
            return;
        }
        if (following.stateProperty().get() instanceof Following.State.Off) {
            following.start();
        } else {
            following.stop();
        }
    }

    private void openTriggers() {
        LoadedData data = context.workspace().dataProperty().get();
        DatabaseSource source = source(data);
        if (data != null && source != null) {
            new TriggersPanel(context, page, data, source).open();
        }
    }

    /** The database that is followed; null if it is none. */
    private @Nullable DatabaseSource source(@Nullable LoadedData data) {
        return data == null ? null : context.workbench().databases().of(data.from());
    }

    private void show() {
        LoadedData data = context.workspace().dataProperty().get();
        OpenTickets now = context.workspace().openTicketsProperty().get();
        Following following = shown;
        long moment = context.workspace().deskMomentProperty().get();
        ZoneId zone =
                data == null ? ZoneOffset.UTC : data.clean().data().rules().zone();
        String from = data == null ? "–" : String.valueOf(data.from().getFileName());
        source.setText(following == null ? from : following.source());
        clock.setText(Instants.isKnown(moment) ? new DeskTimes(zone, texts.formats()).moment(moment) : "–");
        open.setText(
                now == null ? "–" : texts.formats().count(now.queue().entries().size()));
        button.setVisible(following != null);
        triggers.setVisible(following != null && source(data) != null);
        paceFact.setVisible(following != null);
        showState(
                following == null
                        ? new Following.State.Off()
                        : following.stateProperty().get());
        if (following != null) {
            Following.Pace scores = following.paceProperty().get();
            pace.setText(texts.formats().count(Math.round(scores.scoresPerMinute())));
        }
    }

    private void showState(Following.State now) {
        dot.getStyleClass().setAll("dot");
        trouble.setText(shown == null ? "" : shown.troubleProperty().get());
        button.setText(texts.get(now instanceof Following.State.Off ? "live.follow" : "live.follow.stop"));
        switch (now) {
            case Following.State.Off() -> state.setText(texts.get("live.state.off"));
            case Following.State.Notified() -> receiving(texts.get("live.state.notified"));
            case Following.State.Polling(Duration every) ->
                receiving(texts.get("live.state.polling", every.toSeconds()));
            case Following.State.Reconnecting(long since, String reason) -> {
                dot.getStyleClass().add("dot-warn");
                state.setText(texts.get("live.state.reconnecting"));
                trouble.setText(texts.get(
                        "live.state.since",
                        new DeskTimes(ZoneId.systemDefault(), texts.formats()).moment(since),
                        reason));
            }
        }
    }

    private void receiving(String words) {
        dot.getStyleClass().add("dot-ok");
        state.setText(words);
    }
}
